using System.Collections.Immutable;
using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Deadlines.Rules;

/// <summary>Which rule a deadline follows.</summary>
/// <param name="Set">The set's code.</param>
/// <param name="Code">The rule's code.</param>
/// <param name="Edition">See <see cref="DeadlineRule.Edition"/>.</param>
public sealed record RuleKey(string Set, string Code, string Edition);

/// <summary>The rules that a jurisdiction names by one code.</summary>
/// <param name="Code">Unique among sets.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Rules">No two of them hold for the same step on the same day.</param>
public sealed record RuleSet(string Code, string Name, IReadOnlyList<DeadlineRule> Rules)
{
    /// <summary>The rule for a step that starts on this day; null where the place sets no limit.</summary>
    /// <param name="step">What is limited.</param>
    /// <param name="kind">The kind of case.</param>
    /// <param name="role">The department's role; null where no department is concerned.</param>
    /// <param name="start">The day of the start event, in the jurisdiction's time zone.</param>
    public DeadlineRule? Find(LimitedStep step, ProposalKind kind, AssignmentRole? role, DateOnly start) =>
        Rules.SingleOrDefault(r => r.Limits == step && r.HoldsFor(kind, role) && r.HoldsOn(start));

    /// <summary>The key of one of its rules.</summary>
    public RuleKey KeyOf(DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(Code, rule.Code, rule.Edition);
    }
}

/// <summary>All sets, and the editions of rules that were in force before.</summary>
public sealed class RuleShelf
{
    private readonly ImmutableDictionary<string, RuleSet> sets;
    private readonly ImmutableDictionary<RuleKey, DeadlineRule> editions;

    /// <summary>The sets in force and, where some are kept, sets as they were before.</summary>
    public RuleShelf(IEnumerable<RuleSet> current, IEnumerable<RuleSet>? earlier = null)
        : this(current, Editions(earlier ?? []))
    {
    }

    private RuleShelf(IEnumerable<RuleSet> current, ImmutableDictionary<RuleKey, DeadlineRule> earlier)
    {
        sets = current.ToImmutableDictionary(s => s.Code, StringComparer.Ordinal);
        editions = earlier.SetItems(Editions(sets.Values));
    }

    /// <summary>The set in force; null where there is none of this code.</summary>
    public RuleSet? Set(string code) => sets.GetValueOrDefault(code);

    /// <summary>The shelf with this set in force; the rules that it replaces stay on it.</summary>
    public RuleShelf With(RuleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(sets.SetItem(set.Code, set).Values, editions);
    }

    /// <summary>Whether it has the very edition that the key names.</summary>
    public bool Holds(RuleKey key) => editions.ContainsKey(key);

    /// <summary>The edition that the key names; where it is kept no more, the rule of this code that is in force; else null.</summary>
    public DeadlineRule? Find(RuleKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return editions.GetValueOrDefault(key) ?? Set(key.Set)?.Rules.FirstOrDefault(r => r.Code == key.Code);
    }

    private static ImmutableDictionary<RuleKey, DeadlineRule> Editions(IEnumerable<RuleSet> sets) =>
        sets.SelectMany(s => s.Rules.Select(r => (Key: s.KeyOf(r), Rule: r))).DistinctBy(r => r.Key)
            .ToImmutableDictionary(r => r.Key, r => r.Rule);
}
