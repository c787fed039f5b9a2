using ProposalWorkflow.Domain.Deadlines.Calendars;

namespace ProposalWorkflow.Domain.Deadlines.Counting;

/// <summary>What a step of a computation does.</summary>
public enum StepKind
{
    /// <summary>起算: the day that the count begins after.</summary>
    Start,

    /// <summary>计数: the limit is counted off.</summary>
    Count,

    /// <summary>The day number does not exist there, or the fixed date is gone by: the nearest that the rule gives.</summary>
    Adjust,

    /// <summary>顺延: the end falls on a day off and goes to the next working day.</summary>
    Roll,

    /// <summary>暂停.</summary>
    Pause,

    /// <summary>延期.</summary>
    Extend,
}

/// <summary>One step of a computation.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="From">The date before it.</param>
/// <param name="To">The date after it.</param>
/// <param name="Text">The step in Chinese.</param>
/// <param name="Skipped">The days that were passed over, each with its reason; in their order.</param>
public sealed record Step(StepKind Kind, DateOnly From, DateOnly To, string Text, IReadOnlyList<DayStatus> Skipped)
{
    /// <summary>调休上班: the days that were counted because a notice decrees them, though their weekday says otherwise.</summary>
    public IReadOnlyList<DayStatus> MadeUp { get; init; } = [];
}
