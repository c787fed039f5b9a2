using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>Makes the patterns of the rules: none may run long, whatever the text.</summary>
internal static class Rule
{
    /// <summary>How long one pattern may look at one paragraph.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // The characters of two units are those of names: 林𠮷.
    private const string Chinese = @"\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}\uD840-\uD888\uDC00-\uDFFF";

    /// <summary>A pattern; only named groups count. \H stands, within [], for a Chinese character.</summary>
    public static Regex Of(string pattern) => new(
        pattern.Replace(@"\H", Chinese, StringComparison.Ordinal), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Limit);

    /// <summary>A label whose characters may stand apart: 签 发 人.</summary>
    public static string Spaced(string word) => string.Join(@"\s*", word.ToCharArray());

    /// <summary>Any of some labels.</summary>
    public static string AnySpaced(params string[] words) => $"({string.Join('|', words.Select(Spaced))})";
}
