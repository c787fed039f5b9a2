namespace ProposalWorkflow.Domain.Similarity;

/// <summary>
/// The cases of one jurisdiction, to be asked which are like a new one. Each case is a list of weights, one for each pair of
/// characters: its damped count (BM25) times its rarity. Two cases are as like as the directions of their lists (cosine). So the
/// same text is 1 and always first, nothing in common is 0, and it does not matter which of two cases is asked about.
/// </summary>
/// <remarks>Never changed: <see cref="With"/> makes another one. It may be asked from many threads.</remarks>
public sealed class CaseIndex
{
    private readonly Dictionary<string, Entry> _entries;

    private CaseIndex(Dictionary<string, Entry> entries, Rarity rarity) => (_entries, Rarity) = (entries, rarity);

    /// <summary>Without any case.</summary>
    public static CaseIndex Empty { get; } = new([], Rarity.None);

    /// <summary>How many cases it holds.</summary>
    public int Count => _entries.Count;

    /// <summary>The cases, in no order.</summary>
    public IEnumerable<PastCase> Cases => _entries.Values.Select(e => e.Case);

    internal Rarity Rarity { get; }

    /// <summary>An index that holds these cases too; of those of the same id only the newest.</summary>
    public CaseIndex With(params IEnumerable<PastCase> cases)
    {
        var newest = cases.GroupBy(c => c.Id, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        var came = newest.Select(c => (Case: c, Profile: Profile.Of(c.Title, c.Text))).ToList();
        var went = newest.Select(c => _entries.GetValueOrDefault(c.Id)?.Profile).OfType<Profile>().ToList();
        var rarity = Rarity.With([.. came.Select(c => c.Profile)], went);
        var entries = new Dictionary<string, Entry>(_entries.Count + came.Count, StringComparer.Ordinal);
        foreach (var entry in _entries.Values.Concat(came.Select(c => new Entry(c.Case, c.Profile, 0))))
            entries[entry.Case.Id] = entry with { Length = entry.Profile.Length(rarity) };
        return new(entries, rarity);
    }

    /// <summary>The cases that are most like this one, the most alike first.</summary>
    /// <param name="asked">The case that is asked about; it may be in the index, and is not among the answers.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="where">Which cases count; null: all.</param>
    public IReadOnlyList<SimilarCase> Similar(PastCase asked, int most, Func<PastCase, bool>? where = null)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var profile = Profile.Of(asked.Title, asked.Text);
        var (length, weights) = (profile.Length(Rarity), profile.SquaredWeights(Rarity));
        return
        [
            .. _entries.Values
                .Where(e => e.Case.Id != asked.Id && where?.Invoke(e.Case) is not false)
                .Select(e => (Entry: e, Score: Score(profile, weights, length, e)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Score).ThenBy(found => found.Entry.Case.Id, StringComparer.Ordinal)
                .Select(found => new SimilarCase(found.Entry.Case, found.Score, CommonWords.Of(profile, found.Entry.Profile, Rarity)))
                .Where(found => found.Words.Count > 0) // what nobody can see a reason for is none
                .Take(most),
        ];
    }

    private static double Score(Profile asked, double[] weights, double length, Entry entry) =>
        length == 0 || entry.Length == 0 ? 0 : Math.Min(1, asked.Product(weights, entry.Profile) / (length * entry.Length));

    private sealed record Entry(PastCase Case, Profile Profile, double Length);
}
