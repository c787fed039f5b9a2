using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>One department with one case in one round. It acts by what it reads in its own queue.</summary>
/// <param name="api">The workflow, as its clerk sees it.</param>
/// <param name="desk">Its office system, where it gives its commands by that; null: its clerk gives them over HTTP.</param>
/// <param name="queue">Its own queue.</param>
/// <param name="department">Its code.</param>
/// <param name="caseId">The case.</param>
/// <param name="number">The number of the round.</param>
public sealed class DepartmentPlay(
    WorkflowApi api, InboundDesk? desk, DepartmentQueue queue, string department, string caseId, int number)
{
    /// <summary>A co-handler: acknowledges the task and gives its opinion, or lets the office waive it.</summary>
    public async Task CoHandleAsync(SampleRound round, CancellationToken ct)
    {
        await TakeAsync(round, ct);
        if (round.AllOpinions.ContainsKey(department))
            await PostAsync(round.OpinionOf(department), ct);
        else
            await HearAsync("opinion-waived", ct);
    }

    /// <summary>One that the case is not for: objects, and is rid of it.</summary>
    public async Task GiveBackAsync(SampleRound round, CancellationToken ct)
    {
        await HearAsync("task-assigned", ct);
        await PostAsync(round.AllObjections.Single(one => one.Department == department).Raise, ct);
        await HearAsync("objection-upheld", ct);
    }

    /// <summary>Acknowledges the task, at once or when its objection was overruled.</summary>
    public async Task TakeAsync(SampleRound round, CancellationToken ct)
    {
        await HearAsync("task-assigned", ct);
        if (round.AllObjections.SingleOrDefault(one => one.Department == department) is { } objection)
        {
            await PostAsync(objection.Raise, ct);
            await HearAsync("objection-overruled", ct);
        }
        await PostAsync(new Acknowledge { Department = department }, ct);
    }

    /// <summary>Waits for the opinions that it has to hear of, and reads them.</summary>
    public async Task ReadOpinionsAsync(CancellationToken ct)
    {
        var heard = await UntilAsync("the opinions of its co-handlers", notices => !OwedOpinions.In(notices, department, number).Any(), ct);
        foreach (var opinion in heard.Where(notice => notice.Tells("opinion-given", number)))
            await api.GetAsync<OpinionReading>($"api/proposals/{caseId}/assignments/{opinion.Content.Department}/opinion", ct);
    }

    /// <summary>Hears what each of these proposers thinks of its reply.</summary>
    public Task HearOfFeedbackAsync(IEnumerable<string> proposers, CancellationToken ct) =>
        UntilAsync("the feedback on its reply", notices => proposers.All(proposer =>
            notices.Any(notice => notice.Tells("feedback-given", number) && notice.Content.Proposer == proposer)), ct);

    /// <summary>Hears how the round ended: with another one, or with the case.</summary>
    public Task HearOfEndAsync(SampleRound round, CancellationToken ct) => round.Reopen is null
        ? HearAsync("case-closed", ct)
        : UntilAsync("second-round-opened", notices => notices.Any(notice => notice.Tells("second-round-opened", number + 1)), ct);

    /// <summary>Waits until its queue has told it of something.</summary>
    public async Task HearAsync(string what, CancellationToken ct) =>
        await UntilAsync(what, notices => notices.Any(notice => notice.Tells(what, number)), ct);

    /// <summary>Gives a command on its part of the case.</summary>
    public Task PostAsync(AssignmentCommand command, CancellationToken ct) =>
        desk is null ? api.PostAsync(caseId, command, ct) : desk.PostAsync(caseId, command, ct);

    private Task<IReadOnlyList<Notice>> UntilAsync(string what, Func<IReadOnlyList<Notice>, bool> isSo, CancellationToken ct) =>
        Waiting.UntilAsync(
            $"{what} in the queue of {department} (case {caseId}, round {number})", stop => queue.LookAsync(caseId, stop), isSo, ct);
}
