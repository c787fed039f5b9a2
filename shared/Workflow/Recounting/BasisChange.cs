using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>Where an application of rules or calendars lives.</summary>
/// <param name="Jurisdiction">The place's code.</param>
/// <param name="Intent">Of who applies it; see <see cref="Messages.IntentId"/>.</param>
public sealed record BasisChangeKey(string Jurisdiction, string Intent);

/// <summary>An application of rules or calendars: what came of it, and how far the cases are recounted.</summary>
public sealed record BasisChange
{
    /// <summary>Where it lives.</summary>
    public required BasisChangeKey Key { get; init; }

    /// <summary>Of what was asked; another one under the same intent is a reused idempotency key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What is applied.</summary>
    public required BasisPart Part { get; init; }

    /// <summary>The year, or the rule set's code; empty where it was refused before it had one.</summary>
    public required string Name { get; init; }

    /// <summary>Who applies it.</summary>
    public required Caller By { get; init; }

    /// <summary>Why, in their words.</summary>
    public required string Reason { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Its version; 0 where it was refused.</summary>
    public int Number { get; init; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public BasisRefusal? Refusal { get; init; }

    /// <summary>How many pages of cases are looked through.</summary>
    public int Pages { get; init; }

    /// <summary>Where the next page begins; null at the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many cases are looked through that could have deadlines.</summary>
    public int Cases { get; init; }

    /// <summary>How many of them it has moved.</summary>
    public int Moved { get; init; }

    /// <summary>When the last case was looked through, or it was refused, UTC; null as long as cases are left.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>After another page.</summary>
    /// <param name="cases">How many cases of it could have deadlines.</param>
    /// <param name="moved">How many of these it moved.</param>
    /// <param name="cursor">Where the next page begins; null where this was the last.</param>
    /// <param name="now">When, UTC.</param>
    public BasisChange After(int cases, int moved, string? cursor, DateTimeOffset now) => this with
    {
        Pages = Pages + 1,
        Cursor = cursor,
        Cases = Cases + cases,
        Moved = Moved + moved,
        DoneAt = cursor is null ? now : null,
    };
}

/// <summary>Why an application was refused.</summary>
/// <param name="Newest">The place's newest version, where that is no longer the one that who applies it had seen; null where the file is at
/// fault.</param>
/// <param name="Faults">What is wrong with the file.</param>
public sealed record BasisRefusal(int? Newest, IReadOnlyList<DataFault> Faults);
