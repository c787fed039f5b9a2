using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Deadlines.Changes;

/// <summary>Which reminders a deadline that got another date has behind it.</summary>
internal static class CarriedRungs
{
    /// <summary>
    /// The keys of the rungs that have fired, and of those of the new date that say nothing new: the same rung has fired for the old date, and
    /// its day is not later now. A rung whose day is later fires again: there is time again until then.
    /// </summary>
    /// <param name="before">The deadline with the old date, as it stands now.</param>
    /// <param name="after">The same with the new date.</param>
    public static IReadOnlyList<string> Of(DeadlineView before, DeadlineView after)
    {
        var fired = before.RungsUntil(before.AsOf).IntersectBy(before.Deadline.Fired, r => r.Key).ToList();
        var said = after.RungsUntil(before.AsOf).Where(rung =>
            fired.Any(was => (was.Kind, was.Days, was.To) == (rung.Kind, rung.Days, rung.To) && rung.On <= was.On));
        return [.. before.Deadline.Fired.Concat(said.Select(r => r.Key)).Distinct()];
    }
}
