using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>What can happen to a deadline.</summary>
public enum LedgerKind
{
    /// <summary>暂停.</summary>
    Paused,

    /// <summary>恢复.</summary>
    Resumed,

    /// <summary>申请延期.</summary>
    ExtensionRequested,

    /// <summary>同意延期.</summary>
    Extended,

    /// <summary>不同意延期.</summary>
    ExtensionRefused,

    /// <summary>完成.</summary>
    Met,

    /// <summary>被替代: another deadline has taken its place, or none is needed any more.</summary>
    Superseded,
}

/// <summary>Who does something to a deadline, when and why.</summary>
/// <param name="On">The day, in the jurisdiction's time zone: what is counted with.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in their words; null where none is needed.</param>
public sealed record Act(DateOnly On, DateTimeOffset At, string By, string? Reason = null);

/// <summary>One entry of a deadline's ledger.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day, in the jurisdiction's time zone.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Why; null where none is needed.</param>
public sealed record LedgerEntry(LedgerKind Kind, DateOnly On, DateTimeOffset At, string By, string? Reason)
{
    /// <summary>The cause of a pause; null otherwise.</summary>
    public PauseCause? Cause { get; init; }

    /// <summary>By how much it is, or is asked to be, extended; null otherwise.</summary>
    public Limit? Limit { get; init; }

    /// <summary>Until when it is, or is asked to be, extended, where that was said by a date: <see cref="Limit"/> then has the days that
    /// this is; null otherwise.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The date that it had when it was superseded; null otherwise.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The id of the deadline that took its place; null where none did.</summary>
    public string? Successor { get; init; }

    /// <summary>An entry of this act.</summary>
    public static LedgerEntry Of(LedgerKind kind, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new(kind, act.On, act.At, act.By, act.Reason);
    }
}
