namespace ProposalWorkflow.Domain.Similarity;

/// <summary>
/// A text as pairs of neighbouring characters. Chinese writes no spaces, and most of its words have two characters: pairs find
/// words without knowing any. Everything but letters and digits (punctuation, spaces, rare characters outside the basic plane)
/// parts the text, and no pair reaches over it.
/// </summary>
internal static class Pairs
{
    /// <summary>Stands where the text is parted; is in no pair.</summary>
    public const char Break = ' ';

    /// <summary>Letters and digits, Latin ones in half width and lower case; a <see cref="Break"/> for all else.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            var c = from[i] is >= '！' and <= '～' ? (char)(from[i] - '！' + '!') : from[i];
            plain[i] = char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : Break;
        }
    });

    /// <summary>The pairs of a plain text, with repetitions, in their order.</summary>
    public static IEnumerable<uint> Of(string plain)
    {
        for (var i = 0; i + 1 < plain.Length; i++)
        {
            if (plain[i] != Break && plain[i + 1] != Break)
                yield return At(plain, i);
        }
    }

    /// <summary>The pair that begins at a place.</summary>
    public static uint At(string plain, int i) => ((uint)plain[i] << 16) | plain[i + 1];
}
