using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>The next date that a case has: the earliest of all that somebody has to do in it. Clocks that stand have none.</summary>
/// <param name="Deadline">The deadline's id.</param>
/// <param name="Name">What is limited, in Chinese.</param>
/// <param name="Department">Who has to do it; null for the office.</param>
/// <param name="Date">The last day, in the jurisdiction's time zone.</param>
/// <param name="NearFrom">From which day on a date of the case is near; null where no rule says.</param>
public sealed record CaseDue(string Deadline, string Name, string? Department, DateOnly Date, DateOnly? NearFrom)
{
    /// <summary>Of a state; null where nothing runs, and where the place is not known.</summary>
    public static CaseDue? Of(Case state, Jurisdiction? place)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (place?.Deadlines is not { } scheme)
            return null;
        var running = state.Deadlines.Where(d => d.Runs && d.Step.IsDuty())
            .Select(d => (d.Bearer, Read: InboxDeadline.Of(d, scheme.Basis))).ToList();
        var (bearer, first) = running.OrderBy(d => d.Read.Date).FirstOrDefault();
        return first is null ? null : new(first.Id, first.Name, bearer, first.Date!.Value, running.Min(d => d.Read.NearFrom));
    }
}
