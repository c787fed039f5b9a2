using System.Globalization;
using System.Text;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>
/// A text in which characters that look alike are one: full-width letters and signs, digits of any script, every dash and every blank; what
/// shows nothing is left out. Each character knows where it stood, so what is found here is cut out there.
/// </summary>
public sealed class FoldedText
{
    private readonly List<int> _places = [];

    /// <summary>Folds the text.</summary>
    public FoldedText(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Original = original;
        var text = new StringBuilder(original.Length);
        for (var i = 0; i < original.Length; i++)
        {
            if (Fold(original[i]) is not { } folded)
                continue;
            text.Append(folded);
            _places.Add(i);
        }

        Text = text.ToString();
    }

    /// <summary>As it was given.</summary>
    public string Original { get; }

    /// <summary>Folded.</summary>
    public string Text { get; }

    /// <summary>Where the found characters stand in the original.</summary>
    public (int Start, int Length) PlaceOf(int index, int length) =>
        (_places[index], _places[index + length - 1] + 1 - _places[index]);

    /// <summary>The original with these parts of the folded text replaced; they do not overlap and are in their order.</summary>
    public string Replace(IEnumerable<(int Index, int Length, string By)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var result = new StringBuilder();
        var from = 0;
        foreach (var (index, length, by) in parts)
        {
            var (start, size) = PlaceOf(index, length);
            result.Append(Original, from, start - from).Append(by);
            from = start + size;
        }

        return result.Append(Original, from, Original.Length - from).ToString();
    }

    private static char? Fold(char c) => c switch
    {
        '\n' or '\r' => '\n',
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.Format => null,
        _ when char.IsWhiteSpace(c) => ' ',
        _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };
}
