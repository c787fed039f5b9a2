using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Decisions.Clocks;

/// <summary>
/// The clock of a commitment runs as long as its department owes it: also when the case is closed. Who says that it is done has met it on that
/// day, however long the office takes to confirm it; where the office sends it back, it is owed again, until the same date.
/// </summary>
internal static class CommitmentClocks
{
    public static void Follow(ClockBook book, ClockStart start, Case? before, Case after, Jurisdiction place)
    {
        if (before is null || ReferenceEquals(before.Commitments, after.Commitments))
            return;
        foreach (var now in after.Commitments)
        {
            var was = before.Commitments.FirstOrDefault(c => c.Id == now.Id);
            if (was is { IsOwed: true } && (!now.IsOwed || was.Due != now.Due))
                Stop(book, now);
            if (now.IsOwed && (was is not { IsOwed: true } || was.Due != now.Due))
                start.Of(now, place.DateAt(now.PromisedAt));
        }
    }

    private static void Stop(ClockBook book, Commitment now)
    {
        var clocks = book.All.Where(d => d.Commitment == now.Id);
        if (now.State == CommitmentState.Reported)
            book.Meet(clocks);
        else
            book.End(clocks, now.State switch
            {
                CommitmentState.Excused => "已说明情况，不再落实。",
                CommitmentState.Superseded => "该承诺事项已被替代。",
                _ => "已同意改期。",
            });
    }
}
