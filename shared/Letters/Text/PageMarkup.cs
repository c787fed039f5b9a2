using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>
/// Takes out what a page leaves in a copied text: tags, invisible characters, and pinyin that a converter wrote behind characters.
/// </summary>
internal static class PageMarkup
{
    private const string Names =
        "a|abbr|b|big|blockquote|body|br|center|cite|code|dd|del|dfn|div|dl|dt|em|fieldset|font|form|h[1-6]|head|hr|html|i"
        + "|img|input|ins|kbd|label|legend|li|link|meta|noframes|object|ol|optgroup|option|p|param|pre|q|rt|ruby|rp|s|samp|section|select|small|span|strike"
        + "|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var|o:p";

    // Only known names: 〈〉 is also written <>, and then Chinese stands between.
    private static readonly Regex Tag = Rule.Of($@"</?({Names})(\s[^<>\n]{{0,300}})?/?>|<!--.{{0,300}}?-->|&nbsp;|&ensp;|&emsp;");
    private static readonly Regex Invisible = Rule.Of(@"[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD\p{Cc}-[\n\t\v\f]]");
    private static readonly Regex MarkedPinyin = Rule.Of(@"(?<=[\H])[(（][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]{0,5}[)）]");
    private static readonly Regex ToneLess = Rule.Of(@"(?<=[\H])[(（][a-zü]{1,6}[)）]");

    /// <summary>The text without them.</summary>
    public static MappedText Remove(MappedText text)
    {
        var clean = text.Without(Tag).Without(Invisible);
        // A neutral tone has no mark; such brackets are pinyin only where others surely are.
        return MarkedPinyin.Count(clean.Text) switch
        {
            0 => clean,
            < 3 => clean.Without(MarkedPinyin),
            _ => clean.Without(MarkedPinyin).Without(ToneLess),
        };
    }
}
