using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>What a case adds to the statistics because of what its replies have promised. What was superseded is promised no more.</summary>
internal static class CommitmentShare
{
    public static IEnumerable<string> Of(Case state, Jurisdiction? place)
    {
        foreach (var commitment in state.Commitments.Where(c => c.State != CommitmentState.Superseded))
        {
            foreach (var count in CountsOf(state, commitment))
                yield return Counter.Commitment(count, commitment.Department);
            if (place is not null && CommitmentRow.Of(state, commitment, place).Date is { } date)
                yield return Counter.CommitmentDue(commitment.Department, date);
        }
    }

    private static IEnumerable<CommitmentCount> CountsOf(Case state, Commitment commitment)
    {
        yield return CommitmentCount.Promised;
        if (!commitment.IsSettled)
            yield return CommitmentCount.Open;
        if (commitment.State is CommitmentState.Reported or CommitmentState.Explaining)
            yield return CommitmentCount.Awaiting;
        if (commitment.State == CommitmentState.Excused)
            yield return CommitmentCount.Excused;
        if (commitment.State != CommitmentState.CarriedOut)
            yield break;
        yield return CommitmentCount.CarriedOut;
        // The last report is the one that the office has taken; where the place limits nothing, no clock says that it came late.
        var met = state.EndedDeadlines.LastOrDefault(d => d.Commitment == commitment.Id && d.How == LedgerKind.Met);
        if (met is not null && met.On > met.Date)
            yield return CommitmentCount.Late;
    }
}
