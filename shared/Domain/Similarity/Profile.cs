namespace ProposalWorkflow.Domain.Similarity;

/// <summary>How often each pair stands in a text, damped: the tenth time says little more than the third.</summary>
internal sealed class Profile
{
    /// <summary>A pair in the title counts as often as this in the text: the title says what it is about.</summary>
    private const int TitleWeight = 2;

    /// <summary>BM25's k1: how soon more of the same stops to count.</summary>
    private const double Damping = 1.2;

    private Profile(string plain, uint[] pairs, double[] counts) => (Plain, Pairs, Counts) = (plain, pairs, counts);

    /// <summary>Title and text as they are compared.</summary>
    public string Plain { get; }

    /// <summary>Each pair once, ascending.</summary>
    public uint[] Pairs { get; }

    /// <summary>The damped counts of the pairs, 0 to 1 + k1.</summary>
    public double[] Counts { get; }

    public static Profile Of(string title, string text)
    {
        var (plainTitle, plainText) = (Similarity.Pairs.Plain(title), Similarity.Pairs.Plain(text));
        var counts = new Dictionary<uint, int>();
        Count(counts, plainTitle, TitleWeight);
        Count(counts, plainText, 1);
        var pairs = counts.Keys.ToArray();
        Array.Sort(pairs);
        return new(
            plainTitle + Similarity.Pairs.Break + plainText,
            pairs,
            [.. pairs.Select(pair => counts[pair] * (1 + Damping) / (counts[pair] + Damping))]);
    }

    /// <summary>The damped count of a pair; 0 where the text does not have it.</summary>
    public double this[uint pair] => Array.BinarySearch(Pairs, pair) is >= 0 and var i ? Counts[i] : 0;

    private static void Count(Dictionary<uint, int> counts, string plain, int weight)
    {
        foreach (var pair in Similarity.Pairs.Of(plain))
            counts[pair] = counts.GetValueOrDefault(pair) + weight;
    }
}
