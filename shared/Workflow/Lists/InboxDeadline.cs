using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>The next date that a task has. What colour it shows is no part of it: that is read off the clock.</summary>
/// <param name="Id">The deadline.</param>
/// <param name="Step">What is limited.</param>
/// <param name="Name">The same in Chinese.</param>
/// <param name="Date">The last day, in the jurisdiction's time zone; null while the clock stands.</param>
/// <param name="NearFrom">From which day on it is near; null where the rule does not say.</param>
/// <param name="IsProvisional">Whether a year's calendar is missing.</param>
public sealed record InboxDeadline(string Id, LimitedStep Step, string Name, DateOnly? Date, DateOnly? NearFrom, bool IsProvisional)
{
    /// <summary>Of a department's task in a round: the earliest date of what it has to do; null where nothing is limited.</summary>
    public static InboxDeadline? Of(Case state, Assignment part, Jurisdiction? place)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(part);
        return place?.Deadlines is not { } scheme ? null : state.Deadlines
            .Where(d => d.Bearer == part.Department && d.Round == part.Round && d.Step.IsDuty())
            .Select(d => Of(d, scheme.Basis))
            .OrderBy(d => d.Date ?? DateOnly.MaxValue).FirstOrDefault();
    }

    /// <summary>How it shows on this day; null for nothing.</summary>
    public Urgency? On(DateOnly today) => Urgencies.Of(Date, NearFrom, today);

    internal static InboxDeadline Of(Deadline deadline, Basis basis)
    {
        // While the clock runs, its date is the same on every day.
        var view = deadline.Read(basis, deadline.SetOn);
        var near = view.Rule.Rungs.Near;
        return new(
            deadline.Id,
            deadline.Step,
            DeadlineWords.Of(deadline.Step),
            deadline.Runs ? view.Date : null,
            deadline.Runs && near.Count > 0 ? view.Calendar.Add(view.Date, -near.Max()) : null,
            view.IsProvisional);
    }
}
