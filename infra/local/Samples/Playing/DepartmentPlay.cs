using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;

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
        if (round.Late is { } late && late.Department == department)
            await BeChasedAsync(late.Chased, ct);
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

    /// <summary>申请延期, for its reply: asks, and hears that it has more time.</summary>
    public async Task ExtendAsync(SampleExtension extension, CancellationToken ct)
    {
        var heard = await UntilAsync("the date of its reply", notices => DeadlinesIn(notices).Any(IsOfReply), ct);
        await api.PostAsync(caseId, extension.Of(DeadlinesIn(heard).Last(IsOfReply).Id), ct);
        await HearAsync("extension-granted", ct);
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

    private async Task BeChasedAsync(int times, CancellationToken ct) => await UntilAsync($"{times} reminders that its opinion is overdue", notices =>
        notices.Count(notice => notice.Tells("deadline-overdue", number) && notice.Content.Step == LimitedStep.Opinion) >= times, ct);

    private IEnumerable<NoticeContent.Limited> DeadlinesIn(IEnumerable<Notice> notices) =>
        notices.Where(notice => notice.Tells("deadlines-set", number)).SelectMany(notice => notice.Content.Deadlines ?? []);

    private static bool IsOfReply(NoticeContent.Limited deadline) => deadline.Step is LimitedStep.Reply or LimitedStep.SecondReply;

    private Task<IReadOnlyList<Notice>> UntilAsync(string what, Func<IReadOnlyList<Notice>, bool> isSo, CancellationToken ct) =>
        Waiting.UntilAsync(
            $"{what} in the queue of {department} (case {caseId}, round {number})", stop => queue.LookAsync(caseId, stop), isSo, ct);
}
