namespace ProposalWorkflow.Domain.Similarity;

/// <summary>
/// The words that two texts share, for people to read: the longest runs of characters that stand in both, without the formulas
/// of the trade. Overlapping pairs are so put together again: 社区, 区养, 养老 is 社区养老.
/// </summary>
internal static class CommonWords
{
    private const int Most = 6;

    /// <summary>Particles, which no word begins or ends with; a run that was cut out of a sentence may.</summary>
    private const string Particles = "的了和与及等在对把将是为以而或并由其各个这该使让向从于着中后上下内要能可应不有也都就";

    /// <summary>The heaviest words, the heaviest first.</summary>
    /// <param name="asked">The text that is asked about.</param>
    /// <param name="found">The text that was found.</param>
    /// <param name="rarity">What pairs are worth.</param>
    /// <param name="tells">Which pairs tell the found one from others; null: all. A word needs one of them.</param>
    public static IReadOnlyList<string> Of(Profile asked, Profile found, Rarity rarity, Func<uint, bool>? tells = null)
    {
        var words = Runs(asked.Plain, found)
            .SelectMany(run => WithoutFormulas(run, rarity))
            .Select(word => word.Trim([.. Particles])).Where(word => word.Length > 1 && !word.All(char.IsAsciiDigit)).Distinct()
            .Where(word => tells is null || Pairs.Of(word).Any(tells))
            .Select(word => (Word: word, Weight: Pairs.Of(word).Sum(rarity.Of)))
            .OrderByDescending(w => w.Weight).ThenBy(w => w.Word, StringComparer.Ordinal);
        List<string> heaviest = [];
        foreach (var (word, _) in words)
        {
            if (heaviest.Count < Most && !heaviest.Any(longer => longer.Contains(word, StringComparison.Ordinal)))
                heaviest.Add(word);
        }

        return heaviest;
    }

    /// <summary>The runs of one text that the other has too, each as long as it can be.</summary>
    private static IEnumerable<string> Runs(string plain, Profile other)
    {
        for (var i = 0; i + 1 < plain.Length;)
        {
            var end = i + 1;
            while (end < plain.Length && Shared(plain, end - 1, other)
                && (end == i + 1 || other.Plain.Contains(plain[i..(end + 1)], StringComparison.Ordinal)))
            {
                end++;
            }

            if (end > i + 1)
                yield return plain[i..end];
            i = Math.Max(i + 1, end - 1); // the last character may begin another run
        }
    }

    private static bool Shared(string plain, int i, Profile other) =>
        plain[i] != Pairs.Break && plain[i + 1] != Pairs.Break && other[Pairs.At(plain, i)] > 0;

    /// <summary>What is left of a run where every character of a formula is a gap.</summary>
    private static string[] WithoutFormulas(string run, Rarity rarity)
    {
        var kept = run.ToCharArray();
        for (var i = 0; i + 1 < run.Length; i++)
        {
            if (rarity.IsCommon(Pairs.At(run, i)))
                kept[i] = kept[i + 1] = Pairs.Break;
        }

        return new string(kept).Split(Pairs.Break, StringSplitOptions.RemoveEmptyEntries);
    }
}
