using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>An open deadline within the view of its case, as it stands on the day of the reading: derived from the clock, so that it is right
/// before any reminder has gone out. How the date came to be is told at its own address.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Step">What is limited.</param>
/// <param name="StepName">The same in Chinese.</param>
/// <param name="Department">Who has to act; absent for the office, and for 反馈, which is up to the proposers.</param>
/// <param name="Round">The round.</param>
/// <param name="Date">The last day; while the clock stands, as if it went on today.</param>
/// <param name="State">How it stands.</param>
/// <param name="StateName">The same in Chinese.</param>
/// <param name="WorkingDaysLeft">After today; below 0: by how many it is late.</param>
/// <param name="IsProvisional">Whether a year's calendar is missing.</param>
public sealed record CaseDeadline(
    string Id,
    LimitedStep Step,
    string StepName,
    Named? Department,
    int Round,
    DateOnly Date,
    DeadlineState State,
    string StateName,
    int WorkingDaysLeft,
    bool IsProvisional)
{
    /// <summary>Null in a place that has no rules any more.</summary>
    internal static CaseDeadline? Of(Deadline deadline, Jurisdiction place, DateOnly today)
    {
        if (place.Deadlines is not { } scheme)
            return null;
        var view = deadline.Read(scheme.Basis, today);
        return new(
            deadline.Id, deadline.Step, DeadlineWords.Of(deadline.Step),
            deadline.Bearer is { } bearer ? AssignmentView.Name(bearer, place) : null,
            deadline.Round, view.Date, view.State, DeadlineWords.Of(view.State), view.WorkingDaysLeft, view.IsProvisional);
    }
}
