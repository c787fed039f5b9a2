namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>Named counters; one that is not there is zero. What they are called stands in <see cref="Counter"/>.</summary>
/// <param name="Counts">Sorted by name, none of them zero.</param>
public sealed record Tally(IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Nothing counted.</summary>
    public static Tally Empty { get; } = new(new Dictionary<string, int>());

    /// <summary>How often it was counted.</summary>
    public int this[string counter] => Counts.GetValueOrDefault(counter);

    /// <summary>One for each mention.</summary>
    public static Tally Of(IEnumerable<string> counted) => From(counted.Select(name => KeyValuePair.Create(name, 1)));

    /// <summary>All of them together.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies) => From(tallies.SelectMany(t => t.Counts));

    /// <summary>Both together.</summary>
    public Tally Plus(Tally other) => Sum([this, other]);

    /// <summary>What is left of this without <paramref name="other"/>; a counter can become negative.</summary>
    public Tally Minus(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From(Counts.Concat(other.Counts.Select(c => KeyValuePair.Create(c.Key, -c.Value))));
    }

    /// <summary>Whether all counters are the same.</summary>
    public bool Equals(Tally? other) => other is not null && Counts.OrderBy(c => c.Key, StringComparer.Ordinal)
        .SequenceEqual(other.Counts.OrderBy(c => c.Key, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => Counts.Count;

    private static Tally From(IEnumerable<KeyValuePair<string, int>> counts) => new(counts
        .GroupBy(c => c.Key, c => c.Value)
        .Select(g => KeyValuePair.Create(g.Key, g.Sum()))
        .Where(c => c.Value != 0)
        .OrderBy(c => c.Key, StringComparer.Ordinal)
        .ToDictionary());
}
