using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>The office with one case: takes it in, assigns it, helps where opinions are missing, checks replies, closes it.</summary>
public sealed class OfficePlay(WorkflowApi api, string caseId)
{
    /// <summary>立案.</summary>
    public Task AcceptAsync(string category, CancellationToken ct) => api.PostAsync(caseId, new Accept(category), ct);

    /// <summary>并案, into the case of this id.</summary>
    public Task MergeAsync(string main, string category, CancellationToken ct) => api.PostAsync(caseId, new Merge(main, category), ct);

    /// <summary>交办.</summary>
    public Task AssignAsync(SampleRound round, CancellationToken ct) => api.PostAsync(caseId, round.Assign, ct);

    /// <summary>Adds the departments that opinions ask for; at last waives the opinions that are still missing.</summary>
    public async Task TendAsync(SampleRound round, CancellationToken ct)
    {
        foreach (var department in round.Added)
        {
            await UntilAsync(
                $"an opinion that asks for {department}", reading => reading.AskedDepartments.Any(asked => asked.Code == department), ct);
            await api.PostAsync(caseId, new AddCoHandler { Department = department }, ct);
        }

        if (round.AllWaivers.Count == 0)
            return;
        await UntilAsync("all opinions but those to be waived", reading => IsReadyToWaive(reading, round), ct);
        foreach (var (department, reason) in round.AllWaivers)
            await api.PostAsync(caseId, new WaiveOpinion(reason) { Department = department }, ct);
    }

    /// <summary>同意延期, where a department asks for it.</summary>
    public async Task ExtendAsync(SampleAnswer answer, CancellationToken ct)
    {
        if (answer.Extension is null)
            return;
        var history = await Waiting.UntilAsync(
            $"a request for more time (case {caseId})", stop => HistoryAsync(stop), events => Asked(events, answer.Department).Any(), ct);
        await api.PostAsync(caseId, new GrantExtension { Deadline = Asked(history, answer.Department).First() }, ct);
    }

    /// <summary>公开: the replies of the round that may be public.</summary>
    public async Task PublishAsync(SampleRound round, int number, CancellationToken ct)
    {
        foreach (var answer in round.Answers.Where(one => one.Approve.Disclosure.Kind == DisclosureKind.Public))
            await api.PostAsync(caseId, new PublishReply(number) { Department = answer.Department }, ct);
    }

    /// <summary>What has happened to the case.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(CancellationToken ct) =>
        (await api.GetAsync<HistoryReading>($"api/proposals/{caseId}/history", ct)).Events;

    /// <summary>Checks an approved reply before it goes out, where that is done: may send it back first, and passes it then.</summary>
    public async Task CheckAsync(SampleAnswer answer, Jurisdiction place, CancellationToken ct)
    {
        if (!place.ReplyChecked)
            return;
        if (answer.SendBack is { } sendBack)
        {
            await UntilApprovedAsync(answer, ct);
            await api.PostAsync(caseId, sendBack, ct);
        }
        await UntilApprovedAsync(answer, ct);
        await api.PostAsync(caseId, new PassReply { Department = answer.Department }, ct);
    }

    /// <summary>代录反馈: enters what proposers have not said online.</summary>
    public async Task EnterFeedbackAsync(SampleRound round, CancellationToken ct)
    {
        foreach (var answer in round.Answers)
            foreach (var (proposer, _) in answer.Feedback.Where(one => !one.Value.IsOnline))
                await api.PostAsync(caseId, answer.FeedbackOf(proposer), ct);
    }

    /// <summary>重新办理, or 办结.</summary>
    public Task EndAsync(SampleRound round, CancellationToken ct) =>
        api.PostAsync(caseId, round.Reopen is { } reason ? new OpenSecondRound(reason) : new Close(round.Close), ct);

    /// <summary>归档: waits until the workflow has put the case into the archive.</summary>
    public Task SeeArchivedAsync(CancellationToken ct) => UntilAsync("the archive", reading => reading.Stage == CaseStage.Archived, ct);

    // A department that acknowledged a task but did not answer by the time that all others have.
    private static bool IsReadyToWaive(CaseReading reading, SampleRound round) =>
        round.AllOpinions.Keys.All(department => reading.StageOf(department) == AssignmentStage.Answered)
        && round.AllWaivers.Keys.All(department => reading.StageOf(department) == AssignmentStage.Handling);

    private static IEnumerable<string> Asked(IEnumerable<RecordedEvent> history, string department) => history.Select(e => e.Event)
        .OfType<ExtensionRequested>().Where(e => e.Bearer == department).SelectMany(e => e.Changes.Select(change => change.Deadline));

    private Task UntilApprovedAsync(SampleAnswer answer, CancellationToken ct) => UntilAsync(
        $"the approved reply of {answer.Department}", reading => reading.StageOf(answer.Department) == AssignmentStage.Approved, ct);

    private async Task UntilAsync(string what, Func<CaseReading, bool> isSo, CancellationToken ct) =>
        await Waiting.UntilAsync($"{what} (case {caseId})", stop => api.GetAsync<CaseReading>($"api/proposals/{caseId}", stop), isSo, ct);
}
