using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>The office with one case: takes it in, assigns it, helps where opinions are missing, closes it.</summary>
public sealed class OfficePlay(WorkflowApi api, string caseId)
{
    /// <summary>立案.</summary>
    public Task AcceptAsync(string category, CancellationToken ct) => api.PostAsync(caseId, new Accept(category), ct);

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

    /// <summary>重新办理.</summary>
    public Task ReopenAsync(string reason, CancellationToken ct) => api.PostAsync(caseId, new OpenSecondRound(reason), ct);

    /// <summary>办结.</summary>
    public Task CloseAsync(CancellationToken ct) => api.PostAsync(caseId, new Close(), ct);

    // A department that acknowledged a task but did not answer by the time that all others have.
    private static bool IsReadyToWaive(CaseReading reading, SampleRound round) =>
        round.AllOpinions.Keys.All(department => reading.StageOf(department) == AssignmentStage.Answered)
        && round.AllWaivers.Keys.All(department => reading.StageOf(department) == AssignmentStage.Handling);

    private async Task UntilAsync(string what, Func<CaseReading, bool> isSo, CancellationToken ct) =>
        await Waiting.UntilAsync($"{what} (case {caseId})", stop => api.GetAsync<CaseReading>($"api/proposals/{caseId}", stop), isSo, ct);
}
