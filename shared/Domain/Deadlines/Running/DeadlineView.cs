using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>How a deadline stands.</summary>
public enum DeadlineState
{
    /// <summary>进行中.</summary>
    Running,

    /// <summary>临近到期: the first near rung is reached.</summary>
    Near,

    /// <summary>今日到期.</summary>
    DueToday,

    /// <summary>已逾期.</summary>
    Overdue,

    /// <summary>已暂停: never overdue.</summary>
    Paused,

    /// <summary>按期完成.</summary>
    MetInTime,

    /// <summary>逾期完成.</summary>
    MetLate,

    /// <summary>已被替代.</summary>
    Superseded,
}

/// <summary>A deadline as it stands on one day: all of it derived.</summary>
public sealed record DeadlineView
{
    /// <summary>What was read.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>The rule that it was counted by.</summary>
    public required DeadlineRule Rule { get; init; }

    /// <summary>The calendar that it was counted by.</summary>
    public required WorkCalendar Calendar { get; init; }

    /// <summary>The day that it is read on; for one that has ended, the day on which it did.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The date before pauses and extensions.</summary>
    public required DateOnly OriginalDate { get; init; }

    /// <summary>The whole computation.</summary>
    public required Count Count { get; init; }

    /// <summary>Its edition of the rule is not kept any more; the one in force was taken.</summary>
    public required bool RuleReplaced { get; init; }

    /// <summary>The years whose edition is not kept any more; the one in force was taken.</summary>
    public required IReadOnlyList<int> CalendarsReplaced { get; init; }

    /// <summary>The last day on which it is met in time. While it is paused: as if the clock went on today.</summary>
    public DateOnly Date => Count.Date;

    /// <summary>Whether a day that mattered lies in a year whose notice is not loaded.</summary>
    public bool IsProvisional => Count.IsProvisional;

    /// <summary>How it stands.</summary>
    public DeadlineState State => Deadline.End switch
    {
        { Kind: LedgerKind.Superseded } => DeadlineState.Superseded,
        { } => AsOf <= Date ? DeadlineState.MetInTime : DeadlineState.MetLate,
        null when Deadline.OpenPause is not null => DeadlineState.Paused,
        null when AsOf > Date => DeadlineState.Overdue,
        null when AsOf == Date => DeadlineState.DueToday,
        null when Rule.Rungs.Near.Count > 0 && AsOf >= Calendar.Add(Date, -Rule.Rungs.Near.Max()) => DeadlineState.Near,
        null => DeadlineState.Running,
    };

    /// <summary>Working days that are left after today; below 0: by how many it is late. 0 too on the last day, and on days off right
    /// after it.</summary>
    public int WorkingDaysLeft => Calendar.Between(AsOf, Date);
}
