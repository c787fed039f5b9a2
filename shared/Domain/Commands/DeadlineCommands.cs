using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Commands;

/// <summary>A command on one deadline of a case.</summary>
public abstract record DeadlineCommand : CaseCommand
{
    /// <summary>The deadline's id.</summary>
    public required string Deadline { get; init; }
}

/// <summary>By how much a deadline is to be extended.</summary>
/// <param name="Amount">How many; 1 or more.</param>
/// <param name="Unit">In what it is counted: as the rule has it.</param>
public sealed record ExtensionAmount(int Amount, LimitUnit Unit);

/// <summary>申请延期: by the department whose deadline it is, before it is overdue; by an amount or until a date.</summary>
public sealed record RequestExtension(string Reason, ExtensionAmount? By = null, DateOnly? Until = null) : DeadlineCommand;

/// <summary>同意延期, as it was asked for where neither an amount nor a date is given.</summary>
public sealed record GrantExtension(ExtensionAmount? By = null, DateOnly? Until = null, string? Reason = null) : DeadlineCommand;

/// <summary>不同意延期.</summary>
public sealed record RefuseExtension(string Reason) : DeadlineCommand;

/// <summary>暂停期限, for a cause that the rule knows.</summary>
public sealed record PauseDeadline(PauseCause Cause, string Reason) : DeadlineCommand;

/// <summary>恢复期限.</summary>
public sealed record ResumeDeadline(string? Reason = null) : DeadlineCommand;

/// <summary>期限提醒: what is due around the deadline's date is told.</summary>
/// <param name="Rung">The key of the first rung that is due.</param>
/// <param name="Due">When that fell due, UTC.</param>
public sealed record FireRungs(string Rung, DateTimeOffset Due) : DeadlineCommand;

/// <summary>重新计算期限: by the rules and calendars that are in force now. On the case, so that all of its deadlines move at once.</summary>
/// <param name="Basis">The version of the place's rules and calendars that it is about; a newer one will do.</param>
/// <param name="Reason">Why these were applied, in the words of who did.</param>
/// <param name="OrderedBy">Who did, by name.</param>
public sealed record RecountDeadlines(int Basis, string Reason, string OrderedBy) : CaseCommand;
