using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Events;

/// <summary>Something that happened to deadlines of one bearer: a department, the office (null), or with 反馈 the proposers (null).</summary>
/// <param name="Round">The round.</param>
/// <param name="Role">The department's role; null where no department is concerned.</param>
/// <param name="Bearer">The department's code, or null.</param>
public abstract record DeadlineEvent(int Round, AssignmentRole? Role, string? Bearer) : CaseEvent
{
    /// <summary>Whose deadlines these are: all of them are seen by the same people.</summary>
    public abstract DeadlineScope Scope { get; }
}

/// <summary>A deadline as it was set.</summary>
/// <param name="Deadline">All of it.</param>
/// <param name="Date">The date that it had then.</param>
public sealed record NewDeadline(Deadline Deadline, DateOnly Date);

/// <summary>设定期限.</summary>
public sealed record DeadlinesSet(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<NewDeadline> Deadlines) : DeadlineEvent(Round, Role, Bearer)
{
    /// <inheritdoc/>
    public override DeadlineScope Scope => new(Deadlines[0].Deadline.Step, Round, Role, Bearer);
}

/// <summary>What happened to one deadline.</summary>
/// <param name="Deadline">Its id.</param>
/// <param name="Step">What it limits.</param>
/// <param name="Entry">The new entry of its ledger.</param>
/// <param name="Date">The date that it has now; while it stands, as if it went on that day.</param>
/// <param name="Calendar">The years that it is now counted with, where its date has newly reached one; null where they are the same.</param>
public sealed record DeadlineChange(
    string Deadline, LimitedStep Step, LedgerEntry Entry, DateOnly Date, IReadOnlyList<PinnedYear>? Calendar = null);

/// <summary>Entries of ledgers, all of one kind.</summary>
/// <param name="Round">The round.</param>
/// <param name="Role">The department's role.</param>
/// <param name="Bearer">Whose they are.</param>
/// <param name="Changes">One or more.</param>
public abstract record LedgerEvent(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : DeadlineEvent(Round, Role, Bearer)
{
    /// <inheritdoc/>
    public sealed override DeadlineScope Scope => new(Changes[0].Step, Round, Role, Bearer);
}

/// <summary>期限完成: in time or late.</summary>
public sealed record DeadlinesMet(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>期限暂停.</summary>
public sealed record DeadlinesPaused(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>期限恢复.</summary>
public sealed record DeadlinesResumed(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>申请延期.</summary>
public sealed record ExtensionRequested(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>同意延期.</summary>
public sealed record ExtensionGranted(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>不同意延期.</summary>
public sealed record ExtensionRefused(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>期限终止: another deadline has taken its place, or none is needed any more.</summary>
public sealed record DeadlinesSuperseded(int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>重新计算期限: each of these has ended in favour of one that is counted by what is in force now.</summary>
/// <param name="Round">The round.</param>
/// <param name="Role">The department's role.</param>
/// <param name="Bearer">Whose they are.</param>
/// <param name="Changes">What ended: with the date that it had, and why.</param>
/// <param name="Successors">What took its place, in the same order.</param>
/// <param name="Basis">The version of rules and calendars that these are counted by.</param>
public sealed record DeadlinesRecounted(
    int Round, AssignmentRole? Role, string? Bearer, IReadOnlyList<DeadlineChange> Changes, IReadOnlyList<NewDeadline> Successors, int Basis)
    : LedgerEvent(Round, Role, Bearer, Changes);

/// <summary>期限提醒: rungs of one deadline fired; each fires once.</summary>
/// <param name="Round">The round.</param>
/// <param name="Role">The department's role.</param>
/// <param name="Bearer">Whose it is.</param>
/// <param name="Deadline">Its id.</param>
/// <param name="Step">What it limits.</param>
/// <param name="Notices">What is sent, in this order.</param>
public sealed record RungsFired(
    int Round, AssignmentRole? Role, string? Bearer, string Deadline, LimitedStep Step, IReadOnlyList<RungNotice> Notices)
    : DeadlineEvent(Round, Role, Bearer)
{
    /// <inheritdoc/>
    public override DeadlineScope Scope => new(Step, Round, Role, Bearer);
}
