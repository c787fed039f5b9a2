using System.Text;

namespace ProposalWorkflow.Letters.Text;

/// <summary>Turns a text in traditional characters into simplified ones, character by character.</summary>
internal static class TraditionalCharacters
{
    /// <summary>The share of traditional characters from which on a text is one: a simplified text has single ones, in names.</summary>
    private const double Share = 0.05;

    private static readonly Dictionary<char, char> Pairs = Load();

    /// <summary>Words in which the character stays.</summary>
    private static readonly string[] Kept = ["乾坤", "乾隆", "乾縣", "瞭望"];

    /// <summary>What stands before a 覆 that is 复, and not that of 覆盖.</summary>
    private const string Answers = "答回函批";

    /// <summary>The text in simplified characters; as it is, where it was so already.</summary>
    public static MappedText Simplify(MappedText text)
    {
        var (han, traditional) = (0, 0);
        foreach (var c in text.Text)
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            traditional += Pairs.ContainsKey(c) ? 1 : 0;
        }

        if (traditional == 0 || traditional < han * Share)
            return text;
        var written = new StringBuilder(text.Text);
        for (var i = 0; i < written.Length; i++)
            if (Pairs.TryGetValue(written[i], out var simplified) && !Kept.Any(word => IsAt(text.Text, i, word)))
                written[i] = simplified;
            else if (written[i] == '覆' && i > 0 && Answers.Contains(written[i - 1], StringComparison.Ordinal))
                written[i] = '复';
        return text.Written(written.ToString());
    }

    private static bool IsAt(string text, int place, string word) => string.CompareOrdinal(text, place, word, 0, word.Length) == 0;

    private static Dictionary<char, char> Load()
    {
        using var stream = typeof(TraditionalCharacters).Assembly.GetManifestResourceStream("traditional-characters.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return pairs.ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
