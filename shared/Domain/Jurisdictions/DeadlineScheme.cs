using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Reminders;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Jurisdictions;

/// <summary>By what a place counts its deadlines, and when it reminds of them.</summary>
/// <param name="Basis">All rules and calendars.</param>
/// <param name="Sets">The codes of the rule sets that hold here; no two rules of them for the same step on the same day.</param>
/// <param name="Hours">When reminders may go out.</param>
public sealed record DeadlineScheme(Basis Basis, IReadOnlyList<string> Sets, ReminderHours Hours)
{
    /// <summary>Where the place does not say: 9:00–18:00 on working days.</summary>
    public static ReminderHours UsualHours { get; } = new(new TimeOnly(9, 0), new TimeOnly(18, 0), onlyWorkingDays: true);

    /// <summary>The rule for a step that starts on this day, and its set; null where the place sets no limit.</summary>
    public (string Set, DeadlineRule Rule)? Find(LimitedStep step, ProposalKind kind, AssignmentRole? role, DateOnly start)
    {
        foreach (var set in Sets)
            if (Basis.Rules.Set(set)?.Find(step, kind, role, start) is { } rule)
                return (set, rule);
        return null;
    }
}
