using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>One department with one case in one round. It acts by what it reads in its own queue.</summary>
public sealed class DepartmentPlay(WorkflowApi api, DepartmentQueue queue, string department, string caseId, int number)
{
    /// <summary>A co-handler: acknowledges the task and gives its opinion, or lets the office waive it.</summary>
    public async Task CoHandleAsync(SampleRound round, CancellationToken ct)
    {
        await AcknowledgeAsync(ct);
        if (round.AllOpinions.ContainsKey(department))
            await api.PostAsync(caseId, round.OpinionOf(department), ct);
        else
            await HearAsync("opinion-waived", ct);
    }

    /// <summary>The one that answers: acknowledges the task, reads the opinions when all are there, and sends its reply.</summary>
    public async Task AnswerAsync(SampleRound round, CancellationToken ct)
    {
        await AcknowledgeAsync(ct);
        var heard = await UntilAsync("the opinions of its co-handlers", notices => !OwedOpinions.In(notices, department, number).Any(), ct);
        foreach (var opinion in heard.Where(notice => notice.Tells("opinion-given", number)))
            await api.GetAsync<OpinionReading>($"api/proposals/{caseId}/assignments/{opinion.Content.Department}/opinion", ct);
        await api.PostAsync(caseId, round.Draft, ct);
        await api.PostAsync(caseId, round.Approve, ct);
        await api.PostAsync(caseId, new SendReply { Department = department }, ct);
    }

    /// <summary>Hears what became of the reply: the one that answered from each proposer, a co-handler that it was sent.</summary>
    public Task HearOfReplyAsync(SampleRound round, CancellationToken ct) => department != round.Lead
        ? HearAsync("reply-sent", ct)
        : UntilAsync("the feedback of every proposer",
            notices => round.Feedback.Keys.All(proposer =>
                notices.Any(notice => notice.Tells("feedback-given", number) && notice.Content.Proposer == proposer)), ct);

    /// <summary>Hears how the round ended: with another one, or with the case.</summary>
    public Task HearOfEndAsync(SampleRound round, CancellationToken ct) => round.Reopen is null
        ? HearAsync("case-closed", ct)
        : UntilAsync("second-round-opened", notices => notices.Any(notice => notice.Tells("second-round-opened", number + 1)), ct);

    private async Task AcknowledgeAsync(CancellationToken ct)
    {
        await HearAsync("task-assigned", ct);
        await api.PostAsync(caseId, new Acknowledge { Department = department }, ct);
    }

    private async Task HearAsync(string what, CancellationToken ct) =>
        await UntilAsync(what, notices => notices.Any(notice => notice.Tells(what, number)), ct);

    private Task<IReadOnlyList<Notice>> UntilAsync(string what, Func<IReadOnlyList<Notice>, bool> isSo, CancellationToken ct) =>
        Waiting.UntilAsync(
            $"{what} in the queue of {department} (case {caseId}, round {number})", stop => queue.LookAsync(caseId, stop), isSo, ct);
}
