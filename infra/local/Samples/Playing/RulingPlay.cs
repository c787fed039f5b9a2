namespace ProposalWorkflow.Local;

/// <summary>Those who rule on the objections to one case: the office on the first one, the arbiter on all that follow.</summary>
public sealed class RulingPlay(SamplePeople people, string caseId)
{
    private int _ruled;

    /// <summary>Rules on the objections of a round as they come.</summary>
    public async Task RuleAsync(SampleRound round, CancellationToken ct)
    {
        foreach (var objection in round.AllObjections)
        {
            var ruler = _ruled++ == 0 ? people.Office : people.Arbiter;
            await Waiting.UntilAsync(
                $"the objection of {objection.Department} (case {caseId})",
                stop => ruler.GetAsync<CaseReading>($"api/proposals/{caseId}", stop),
                reading => reading.AwaitsRuling(objection.Department), ct);
            await ruler.PostAsync(caseId, objection.Ruling, ct);
        }
    }
}
