using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>The text of a page, a line for each block. Nothing of it is run or loaded; what a reader does not see is left out.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "select", "option", "button", "input",
        "textarea", "nav", "aside", "footer", "head", "video", "audio", "map",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tr",
        "section", "article", "header", "footer", "main", "blockquote", "pre", "form", "fieldset", "center", "figure", "caption", "address",
    };

    /// <summary>The text.</summary>
    public static string Of(string page)
    {
        if (page.Length > ImportLimits.PageCharacters)
            throw ImportLimits.TooLarge($"网页超过 {ImportLimits.PageCharacters / (1024 * 1024)} 兆字符");
        var document = Parse(page);
        var text = new StringBuilder();
        // Not by recursion: a page may be nested deeper than the stack.
        for (INode? node = document.Body; node is not null;)
        {
            var enter = Visit(node, text);
            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != document.Body && node.NextSibling is null)
            {
                node = node.Parent;
                Leave(node, text);
            }

            node = node == document.Body ? null : node?.NextSibling;
        }

        return ImportLimits.Checked(text.ToString());
    }

    /// <summary>The parser's time grows with the square of the depth: a page that is nested too deep ends it early.</summary>
    private static IHtmlDocument Parse(string page)
    {
        var (elements, last) = (0, default(IElement));
        return new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (element, _) =>
            {
                // The one before this is in its place by now.
                if (Depth(last) > ImportLimits.PageDepth)
                    throw new LetterRefusedException(Refusal.Unsafe, "网页嵌套过深，出于安全不予读取。");
                last = element;
                if (++elements > ImportLimits.PageElements)
                    throw ImportLimits.TooLarge($"网页元素超过 {ImportLimits.PageElements / 10_000} 万个");
            },
        }).ParseDocument(page);
    }

    private static int Depth(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= ImportLimits.PageDepth; node = node.Parent)
            depth++;
        return depth;
    }

    private static bool Visit(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            Append(text, words.Data);
            return false;
        }

        if (node is not IElement element || IsUnseen(element) || IsHidden(element))
            return false;
        Leave(element, text);
        if (element.LocalName != "tr" || HtmlTable.Pairs(element) is not { } pairs)
            return true;
        foreach (var line in pairs)
            text.Append(line).Append('\n');
        return false;
    }

    private static void Leave(INode? node, StringBuilder text)
    {
        if (node is not IElement element)
            return;
        if (Blocks.Contains(element.LocalName))
            LineEnds.Paragraph(text);
        else if (element.LocalName == "br" || (element.LocalName is "td" && HtmlTable.IsText(element)))
            LineEnds.Line(text);
        else if (element.LocalName is "td" or "th")
            text.Append("  ");
    }

    /// <summary>White space in a page is one space; line breaks are only those of blocks.</summary>
    private static void Append(StringBuilder text, string words)
    {
        foreach (var c in words)
            if (c is not (' ' or '\n' or '\r' or '\t'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        if (text.Length > ImportLimits.TextCharacters)
            ImportLimits.Checked(text.ToString());
    }

    /// <summary>The foot of an article is the article's; another one is the page's.</summary>
    private static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName) && !(element.LocalName == "footer" && element.Closest("article") is not null);

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) is { } style
            && style.Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
