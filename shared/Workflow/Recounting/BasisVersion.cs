using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>What an office can apply. The names are in stored rows.</summary>
public enum BasisPart
{
    /// <summary>A year's days off and make-up working days; named by the year.</summary>
    Calendar,

    /// <summary>A set of rules; named by its code.</summary>
    Rules,
}

/// <summary>
/// What a place has applied, once: kept as it is for good, so that each deadline can be read by what it was counted with. What is in force
/// there is what the program brings, and then these in their order.
/// </summary>
public sealed record BasisVersion
{
    /// <summary>The place: what one applies holds for no other.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>From 1, for calendars and rules together.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required BasisPart Part { get; init; }

    /// <summary>The year, or the rule set's code.</summary>
    public required string Name { get; init; }

    /// <summary>The file, as it was sent.</summary>
    public required string Text { get; init; }

    /// <summary>The program's own file that it was the first to replace: a later program may bring another. Null where it replaced none.</summary>
    public string? Replaced { get; init; }

    /// <summary>Who applied it.</summary>
    public required Caller By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in their words.</summary>
    public required string Reason { get; init; }

    /// <summary>What is in force with it.</summary>
    /// <param name="before">What was in force before.</param>
    /// <exception cref="DataFileException">The file cannot be read any more: a reader has to read what was once taken.</exception>
    public Basis On(Basis before)
    {
        if (Replaced is { } replaced)
            before = PostedBasis.Put(before, Part, Name, replaced);
        return PostedBasis.Put(before, Part, Name, Text) with { Version = Number };
    }
}
