using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>Reads values behind labels: 签发人：张三.</summary>
internal sealed class Label
{
    private readonly Regex _pattern;

    /// <summary>Labels with a colon behind them.</summary>
    public Label(params string[] words)
        : this("：", words)
    {
    }

    private Label(string mark, string[] words) => _pattern = Rule.Of(
        $@"(^|[\s（〔；，。])({string.Join('|', words.Select(Rule.Spaced))})\s*{mark}\s*"
        + "(?<value>[^\\s：；，）〕。]{1,80}( (?![^\\s：]{2,8}：)[^\\s：；，）〕。]{1,80})?)");

    /// <summary>Labels that the table of a page may set apart by a space alone.</summary>
    public static Label OfTable(params string[] words) => new("(：| )", words);

    /// <summary>The first value in some paragraphs; null where none of them has the label.</summary>
    public Reading<string>? Find(IEnumerable<Paragraph> paragraphs, Sureness sure = Sureness.Sure) =>
        Place(paragraphs) is var (paragraph, value) ? paragraph.Read(value, sure) : null;

    /// <summary>Where the first value stands; null where none of the paragraphs has the label.</summary>
    public (Paragraph Paragraph, Group Value)? Place(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            if (paragraph.Key.Length < 600 && _pattern.Match(paragraph.Key) is { Success: true } match)
                return (paragraph, match.Groups["value"]);
        return null;
    }
}
