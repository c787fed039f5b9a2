using System.Text.Json.Serialization;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Functions.Queries;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>The deadlines of a case, as far as one caller may read them.</summary>
/// <param name="Id">The case.</param>
/// <param name="Today">The day of the reading, in the jurisdiction's time zone.</param>
/// <param name="Deadlines">In the order in which they were set.</param>
public sealed record DeadlineList(string Id, DateOnly Today, IReadOnlyList<DeadlineAnswer> Deadlines);

/// <summary>Why this date?</summary>
/// <param name="Id">Its id, unique within the case.</param>
/// <param name="Step">What is limited.</param>
/// <param name="StepName">The same in Chinese.</param>
/// <param name="Department">Who has to act; absent for the office, and for 反馈, which is up to the proposers.</param>
/// <param name="Role">The department's role.</param>
/// <param name="Round">The round.</param>
/// <param name="State">How it stands on the day of the reading.</param>
/// <param name="StateName">The same in Chinese.</param>
/// <param name="Date">The last day on which it is met in time; while the clock stands, as if it went on today.</param>
/// <param name="OriginalDate">The date before pauses and extensions.</param>
/// <param name="AsOf">The day that it was read on; of one that has ended, the day on which it did.</param>
/// <param name="WorkingDaysLeft">After that day; below 0: by how many it is late.</param>
/// <param name="IsProvisional">Whether a day that mattered lies in a year whose notice is not loaded.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Anchor">From when.</param>
/// <param name="Calendars">By which calendars, one for each year.</param>
/// <param name="Steps">The computation, step by step.</param>
/// <param name="Ledger">What happened to it: pauses, extensions, its end.</param>
/// <param name="NextRung">When somebody is told next; absent where nobody is.</param>
/// <param name="Allowed">What the caller could do to it now.</param>
/// <param name="Text">All of it as a short Chinese text.</param>
public sealed record DeadlineAnswer(
    string Id,
    LimitedStep Step,
    string StepName,
    Named? Department,
    AssignmentRole? Role,
    int Round,
    DeadlineState State,
    string StateName,
    DateOnly Date,
    DateOnly OriginalDate,
    DateOnly AsOf,
    int WorkingDaysLeft,
    bool IsProvisional,
    DeadlineRuleAnswer Rule,
    AnchorAnswer Anchor,
    IReadOnlyList<CalendarAnswer> Calendars,
    IReadOnlyList<CountStep> Steps,
    IReadOnlyList<LedgerLine> Ledger,
    RungAnswer? NextRung,
    IReadOnlyList<string> Allowed,
    string Text)
{
    /// <summary>Whether it is open.</summary>
    [JsonIgnore]
    public bool IsOpen { get; init; }

    /// <summary>Whose it is, in one line: 会办意见（南湖区财政局，会办）.</summary>
    [JsonIgnore]
    public string Heading => StepName + (Department is { } department
        ? $"（{department.Name}{(Role is { } role ? "，" + Words.Of(role) : "")}{(Round > 1 ? $"，第{Round}轮" : "")}）"
        : Step == LimitedStep.Feedback ? "（提案者）" : $"（{DeadlineWords.Of(Audience.Office)}）");

    /// <summary>The deadline as it stands at <paramref name="now"/>, in a place that has rules.</summary>
    internal static DeadlineAnswer Of(Deadline deadline, Jurisdiction place, DateTimeOffset now, IEnumerable<Type> allowed)
    {
        var scheme = place.Deadlines!;
        var view = deadline.Read(scheme.Basis, place.DateAt(now));
        var next = deadline.NextRung(scheme.Basis);
        return new(
            deadline.Id,
            deadline.Step,
            DeadlineWords.Of(deadline.Step),
            deadline.Bearer is { } bearer ? AssignmentView.Name(bearer, place) : null,
            deadline.Role,
            deadline.Round,
            view.State,
            DeadlineWords.Of(view.State),
            view.Date,
            view.OriginalDate,
            view.AsOf,
            view.WorkingDaysLeft,
            view.IsProvisional,
            DeadlineRuleAnswer.Of(view, scheme.Basis),
            AnchorAnswer.Of(view),
            [.. CalendarAnswer.Of(view)],
            [.. view.Count.Steps.Select(CountStep.Of)],
            [.. deadline.Ledger.Select(LedgerLine.Of)],
            next is null ? null : RungAnswer.Of(next, place),
            [.. allowed.Select(CommandName.Of)],
            view.Tell(next))
        {
            IsOpen = deadline.End is null,
        };
    }
}
