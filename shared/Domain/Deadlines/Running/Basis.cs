using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>What deadlines are counted with.</summary>
/// <param name="Rules">All rules.</param>
/// <param name="Calendars">All calendars.</param>
/// <param name="Version">How many times its place has applied others; 0: as the program brought them.</param>
public sealed record Basis(RuleShelf Rules, CalendarShelf Calendars, int Version = 0)
{
    /// <summary>Whether the rule and the years that the deadline is counted with are here. One that is set by newer rules than these is
    /// not to be read by them.</summary>
    public bool Knows(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return Rules.Holds(deadline.Rule) && !Calendars.Lost(deadline.Calendar).Any();
    }
}
