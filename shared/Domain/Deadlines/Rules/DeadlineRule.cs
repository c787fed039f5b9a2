using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Counting;

namespace ProposalWorkflow.Domain.Deadlines.Rules;

/// <summary>How long one step may take, for whom, and what happens around its end. Data of a place, read from its rule file.</summary>
public sealed record DeadlineRule
{
    /// <summary>Unique in its set.</summary>
    public required string Code { get; init; }

    /// <summary>As users read it: 提案答复期限.</summary>
    public required string Name { get; init; }

    /// <summary>依据: the regulation that says so; null where the file names none.</summary>
    public string? Source { get; init; }

    /// <summary>What it limits.</summary>
    public required LimitedStep Limits { get; init; }

    /// <summary>How long.</summary>
    public required Limit Limit { get; init; }

    /// <summary>Whether a date that the start event itself names (a promise's) comes before the limit.</summary>
    public bool GivenDateFirst { get; init; }

    /// <summary>From when.</summary>
    public required StartEvent Starts { get; init; }

    /// <summary>For which kind of case; null for all.</summary>
    public ProposalKind? Kind { get; init; }

    /// <summary>For which roles of a department; empty for all, and where no department is concerned.</summary>
    public IReadOnlyList<AssignmentRole> Roles { get; init; } = [];

    /// <summary>The first start day that it holds for.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last start day that it holds for; null where it has no end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether an end on a day off goes to the next working day.</summary>
    public required bool RollsOn { get; init; }

    /// <summary>For which causes the clock may be paused.</summary>
    public IReadOnlyList<PauseCause> Pauses { get; init; } = [];

    /// <summary>When an objection is overruled: the same department goes on.</summary>
    public ReturnEffect WhenOverruled { get; init; }

    /// <summary>When an objection is upheld: another department takes it over.</summary>
    public ReturnEffect WhenUpheld { get; init; } = ReturnEffect.Restart;

    /// <summary>How it may be extended; null where it may not.</summary>
    public ExtensionRule? Extension { get; init; }

    /// <summary>Who is told when.</summary>
    public required RungRule Rungs { get; init; }

    /// <summary>A hash of the content: another content is another edition of the rule.</summary>
    public string Edition => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content())))[..8];

    /// <summary>Whether it holds for a start on this day.</summary>
    public bool HoldsOn(DateOnly date) => ValidFrom <= date && date <= (ValidTo ?? DateOnly.MaxValue);

    /// <summary>Whether it holds for this kind of case and this role; a null role is of a step that no department takes.</summary>
    public bool HoldsFor(ProposalKind kind, AssignmentRole? role) =>
        (Kind ?? kind) == kind && (Roles.Count == 0 || (role is { } r && Roles.Contains(r)));

    /// <summary>Whether there can be a step and a day for which both hold.</summary>
    public bool Overlaps(DeadlineRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Limits == other.Limits
            && (Kind is null || other.Kind is null || Kind == other.Kind)
            && (Roles.Count == 0 || other.Roles.Count == 0 || Roles.Intersect(other.Roles).Any())
            && ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);
    }

    // The name and the source are words about the rule: other words are no other rule.
    private string Content() => string.Join('|',
        Code, Limits, Limit.Key, GivenDateFirst, Starts, Kind, string.Join(',', Roles), ValidFrom.DayNumber, ValidTo?.DayNumber, RollsOn,
        string.Join(',', Pauses), WhenOverruled, WhenUpheld,
        Extension?.Each.Key, Extension?.Times, Extension?.InAll?.Key, Extension?.ApprovedBy,
        string.Join(',', Rungs.Near), Rungs.OnDue, Rungs.OverdueFirst, Rungs.OverdueEvery,
        string.Join(',', Rungs.Escalations.Select(e => $"{e.After} {e.To}")), Rungs.AfterOutage);
}

/// <summary>延期.</summary>
/// <param name="Each">How much at most each time.</param>
/// <param name="Times">How often at most.</param>
/// <param name="InAll">How long the whole may take at most, from the start; null where only the times bound it.</param>
/// <param name="ApprovedBy">Who approves.</param>
public sealed record ExtensionRule(Limit Each, int Times, Limit? InAll, Audience ApprovedBy);

/// <summary>The rungs around an end, all in working days.</summary>
public sealed record RungRule
{
    /// <summary>How many working days before the end a reminder goes out; falling, none twice.</summary>
    public IReadOnlyList<int> Near { get; init; } = [];

    /// <summary>Whether one goes out on the last day.</summary>
    public bool OnDue { get; init; } = true;

    /// <summary>How many working days after the end the first overdue notice goes out; null for none.</summary>
    public int? OverdueFirst { get; init; }

    /// <summary>Every how many working days it is said again; null for never.</summary>
    public int? OverdueEvery { get; init; }

    /// <summary>To whom it is escalated when; rising.</summary>
    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    /// <summary>What an outage does to rungs that were missed.</summary>
    public AfterOutage AfterOutage { get; init; }
}

/// <summary>One escalation.</summary>
/// <param name="After">How many working days after the end; 1 or more.</param>
/// <param name="To">To whom.</param>
public sealed record Escalation(int After, Audience To);
