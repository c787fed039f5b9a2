using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>What deadlines are counted with.</summary>
/// <param name="Rules">All rules.</param>
/// <param name="Calendars">All calendars.</param>
public sealed record Basis(RuleShelf Rules, CalendarShelf Calendars);
