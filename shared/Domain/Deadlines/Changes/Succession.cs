using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Deadlines.Changes;

/// <summary>A deadline and the one that took its place.</summary>
/// <param name="Old">With its last entry: superseded, the date that it had, why, and by which.</param>
/// <param name="New">The one that counts from now on; null where none is needed.</param>
public sealed record Succession(Deadline Old, Deadline? New)
{
    /// <summary>Ends a deadline in favour of another, or of none. The act says why.</summary>
    public static Succession Of(Deadline deadline, Basis basis, Act act, Deadline? successor)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(act);
        var entry = LedgerEntry.Of(LedgerKind.Superseded, act) with
        {
            Date = deadline.Read(basis, act.On).Date,
            Successor = successor?.Id,
        };
        return new(deadline with { Ledger = [.. deadline.Ledger, entry] }, successor);
    }
}
