using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ProposalWorkflow.Sheets;

/// <summary>Text as a cell of a workbook can hold it.</summary>
internal static partial class XlsxText
{
    /// <summary>Excel's limit; it calls a file with a longer text damaged.</summary>
    private const int Longest = 32_767;

    /// <summary>
    /// The text, its characters that XML cannot hold as <c>_xHHHH_</c>. So the underscore of what looks like one already is written that way too.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
            text = text[..(Longest - 1)] + "…";
        if (!text.Contains("_x", StringComparison.Ordinal) && text.All(XmlConvert.IsXmlChar))
            return text;
        text = Escape().Replace(text, match => "_x005F_" + match.Value[1..]);
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                written.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                written.Append(text[i]).Append(text[++i]);
            else
                written.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        }

        return written.ToString();
    }

    /// <summary>The text that was written so.</summary>
    public static string Read(string written) => !written.Contains("_x", StringComparison.Ordinal) ? written : Escape().Replace(
        written, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
