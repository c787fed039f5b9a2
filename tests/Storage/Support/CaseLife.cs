using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Ports;
using Case = ProposalWorkflow.Domain.Cases.Case;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Every state of a case from its submission to its closing.</summary>
public static class CaseLife
{
    private static readonly CaseEvent[] Events =
    [
        new CaseAccepted("2026001", "社会事业"),
        new DepartmentsAssigned(1, ["bureau-a"], ["bureau-b"], []),
        new TaskAcknowledged(1, "bureau-b"),
        new OpinionGiven(1, "bureau-b", new Opinion([new OpinionPoint("一", "同意")])),
        new ReplyDrafted(1, "bureau-a", new Letter("答复", "正文", [new LetterContact("周小满", "555-0100")])),
        new ReplyApproved(1, "bureau-a", new Approval("何立", "A", new Disclosure(DisclosureKind.Public)), "民函〔2026〕1号"),
        new ReplySent(1, "bureau-a", ["m-1", "m-2"], []),
        new AllRepliesSent(1),
        new FeedbackGiven(1, "bureau-a", "m-1", new Feedback(Satisfaction.Satisfied, Satisfaction.BasicallySatisfied)),
        new CaseClosed("一人未反馈", []),
    ];

    /// <summary>The commits of the life, one after the other.</summary>
    public static async Task<Case> LiveAsync(this ICaseStore store, CaseKey key, int steps = int.MaxValue)
    {
        await store.CommitAsync(SampleCase.Submission(key), CancellationToken.None);
        foreach (var (i, happened) in Events.Index().Take(steps))
        {
            var read = await store.LoadAsync(key, CancellationToken.None);
            await store.CommitAsync(SampleCase.Next(key, read, $"intent-{i + 2}", happened), CancellationToken.None);
        }

        return (await store.LoadAsync(key, CancellationToken.None))!.State;
    }

    /// <summary>The states, without a store; a life can end early.</summary>
    public static IReadOnlyList<Case> StatesOf(CaseKey key, int steps = int.MaxValue)
    {
        List<Case> states = [SampleCase.Submission(key).Change!.State];
        foreach (var happened in Events.Take(steps))
            states.Add(SampleCase.Next(key, new StoredCase(states[^1], ""), "intent", happened).Change!.State);
        return states;
    }
}
