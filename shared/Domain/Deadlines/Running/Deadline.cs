using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>
/// One clock, as it is kept in the case's state: what it follows and what happened to it. Its date, and whether it is overdue, are not
/// in here; <see cref="DeadlineReading"/> derives them.
/// </summary>
public sealed record Deadline
{
    /// <summary>Unique within the case.</summary>
    public required string Id { get; init; }

    /// <summary>What is limited.</summary>
    public required LimitedStep Step { get; init; }

    /// <summary>The kind of case.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>The department's role; null where no department is concerned.</summary>
    public AssignmentRole? Role { get; init; }

    /// <summary>The round of the case.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Who has to act: a department's code; null for the office, and for 反馈, which is up to all proposers.</summary>
    public string? Bearer { get; init; }

    /// <summary>The id of the commitment that it is of; null where it is of none.</summary>
    public string? Commitment { get; init; }

    /// <summary>The rule, in the edition that it is counted with.</summary>
    public required RuleKey Rule { get; init; }

    /// <summary>From when.</summary>
    public required Anchor Anchor { get; init; }

    /// <summary>The day on which it was set; later than the anchor where that was entered afterwards.</summary>
    public required DateOnly SetOn { get; init; }

    /// <summary>The editions of the years that it is counted with.</summary>
    public IReadOnlyList<PinnedYear> Calendar { get; init; } = [];

    /// <summary>What happened to it, in its order.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>The keys of the rungs that fired; see <see cref="Rung.Key"/>.</summary>
    public IReadOnlyList<string> Fired { get; init; } = [];

    /// <summary>Whose it is.</summary>
    public DeadlineScope Scope => new(Step, Round, Role, Bearer);

    /// <summary>The entry that ended it; null while it is open.</summary>
    public LedgerEntry? End => Ledger.FirstOrDefault(e => e.Kind is LedgerKind.Met or LedgerKind.Superseded);

    /// <summary>The pause that it is in; null where the clock runs or has ended.</summary>
    public LedgerEntry? OpenPause =>
        End is null && Ledger.LastOrDefault(e => e.Kind is LedgerKind.Paused or LedgerKind.Resumed) is { Kind: LedgerKind.Paused } pause
            ? pause
            : null;

    /// <summary>Whether the clock runs: neither paused nor ended.</summary>
    public bool Runs => End is null && OpenPause is null;

    /// <summary>The extension that was asked for and not yet decided; null where there is none.</summary>
    public LedgerEntry? OpenRequest =>
        Ledger.LastOrDefault(e => e.Kind is LedgerKind.ExtensionRequested or LedgerKind.ExtensionRefused or LedgerKind.Extended)
            is { Kind: LedgerKind.ExtensionRequested } request ? request : null;
}

/// <summary>What a clock starts with.</summary>
/// <param name="On">The day of the start event, in the jurisdiction's time zone; it is not counted.</param>
/// <param name="Event">The number of the start event in the case's history.</param>
/// <param name="Year">The session's year, for a fixed date; null for the start's own.</param>
/// <param name="GivenDate">The date that the start event names itself, as a promise does; null where it names none.</param>
public sealed record Anchor(DateOnly On, int Event, int? Year = null, DateOnly? GivenDate = null);
