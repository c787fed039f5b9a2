using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>The numbers that Word counts and that stand in no text: 一、, （二）, 3.</summary>
internal sealed partial class DocxNumbering(Numbering? numbering, Styles? styles)
{
    private const string Numerals = "〇一二三四五六七八九";

    private readonly Dictionary<(int List, int Level), int> _counts = [];

    /// <summary>The number of a paragraph, as it is shown; empty where it has none.</summary>
    public string NumberOf(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties ?? OfStyle(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        if (properties?.NumberingId?.Val?.Value is not (> 0 and var list))
            return "";
        var level = properties.NumberingLevelReference?.Val?.Value ?? 0;
        if (LevelOf(list, level) is not { } definition)
            return "";
        var start = definition.StartNumberingValue?.Val?.Value ?? 1;
        _counts[(list, level)] = _counts.TryGetValue((list, level), out var last) ? last + 1 : start;
        foreach (var lower in _counts.Keys.Where(k => k.List == list && k.Level > level).ToList())
            _counts.Remove(lower);
        return Placeholder().Replace(definition.LevelText?.Val?.Value ?? "", match => Shown(list, match.Value[1] - '1'));
    }

    private string Shown(int list, int level)
    {
        var count = _counts.GetValueOrDefault((list, level), 1);
        var format = LevelOf(list, level)?.NumberingFormat?.Val;
        return format?.InnerText switch
        {
            null or "decimal" or "decimalZero" or "decimalHalfWidth" or "decimalFullWidth" => count.ToString(CultureInfo.InvariantCulture),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is >= 1 and <= 20 => ((char)('①' + count - 1)).ToString(),
            "bullet" or "none" => "",
            var other when other.StartsWith("chinese", StringComparison.Ordinal) || other.StartsWith("japanese", StringComparison.Ordinal)
                || other.StartsWith("ideograph", StringComparison.Ordinal) || other.StartsWith("taiwanese", StringComparison.Ordinal) => Chinese(count),
            _ => count.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Chinese(int count) => count switch
    {
        < 10 => Numerals[count].ToString(),
        < 20 => "十" + (count == 10 ? "" : Numerals[count - 10]),
        < 100 => $"{Numerals[count / 10]}十{(count % 10 == 0 ? "" : Numerals[count % 10])}",
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private Level? LevelOf(int list, int level)
    {
        var instance = numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == list);
        var definition = numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value);
        return definition?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
    }

    private NumberingProperties? OfStyle(string? style) => style is null
        ? null
        : styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == style)?.StyleParagraphProperties?.NumberingProperties;

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
