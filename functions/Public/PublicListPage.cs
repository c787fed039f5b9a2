using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Web;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.Public;

/// <summary>The public list as a page with a form, without a script. Its text is written by a writer of markup, never put together.</summary>
internal static class PublicListPage
{
    private const string Style = """
        body { margin: 0 auto; max-width: 48em; padding: 1em; font: 1em/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
        body { color: #1a1a1a; background: #fff; }
        form { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); }
        form { gap: .6em; align-items: end; margin: 1em 0 1.5em; }
        label { display: block; font-size: .9em; }
        input, button { box-sizing: border-box; width: 100%; padding: .45em; font: inherit; }
        ol { list-style: none; margin: 0; padding: 0; }
        li { padding: .7em 0; border-top: 1px solid #ddd; overflow-wrap: anywhere; }
        li p { margin: 0; font-size: .9em; color: #444; }
        """;

    /// <summary>The page's content security policy: this style, and the form.</summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'self'";

    public static string Write(Page<PublicEntry> page, PublicQuery query)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteDocType("html", null, null, null);
            using var html = xml.In("html");
            xml.WriteAttributeString("lang", "zh-CN");
            using (xml.In("head"))
            {
                Empty(xml, "meta", ("charset", "utf-8"));
                Empty(xml, "meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                xml.WriteElementString("title", "公开答复");
                xml.WriteElementString("style", Style);
            }

            using var body = xml.In("body");
            xml.Text("h1", "公开答复");
            Form(xml, query.Filter);
            if (page.Items.Count == 0)
                xml.Text("p", "没有符合条件的公开答复。");
            using (xml.In("ol"))
                foreach (var entry in page.Items)
                    Entry(xml, entry);
            if (page.Continuation is { } continuation)
                Link(xml, query.AddressOf(continuation), "下一页");
        }

        return text.ToString();
    }

    private static void Form(XmlWriter xml, PublicFilter filter)
    {
        using var form = xml.In("form");
        xml.WriteAttributeString("action", "/public/letters");
        (string Name, string Label, string? Value)[] fields =
        [
            ("title", "标题", filter.Title), ("number", "案号或文号", filter.Number), ("department", "答复单位", filter.Department),
            ("year", "年份", filter.Year?.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, label, value) in fields)
        {
            using var field = xml.In("label");
            xml.WriteString(label);
            Empty(xml, "input", ("name", name), ("value", value ?? ""), ("maxlength", "100"));
        }

        if (filter.Jurisdiction is { } place)
            Empty(xml, "input", ("type", "hidden"), ("name", "jurisdiction"), ("value", place));
        xml.Text("button", "查询");
    }

    private static void Entry(XmlWriter xml, PublicEntry entry)
    {
        using var item = xml.In("li");
        Link(xml, entry.Self, entry.Title);
        var number = entry.CaseNumber.EndsWith('号') ? entry.CaseNumber : $"第{entry.CaseNumber}号";
        xml.Text("p", $"{entry.Session}{number}：{entry.CaseTitle}");
        using var line = xml.In("p");
        xml.WriteString(PlainText.Of($"{entry.Department.Name} {entry.DocumentNumber} {LetterLines.Date(entry.Date)} "));
        Link(xml, entry.Self + "?format=docx", "Word 文档");
    }

    private static void Link(XmlWriter xml, string address, string text)
    {
        using var link = xml.In("a");
        xml.WriteAttributeString("href", address);
        xml.WriteString(PlainText.Of(text));
    }

    /// <summary>An element that has no end tag.</summary>
    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, PlainText.Of(value));
        xml.WriteEndElement();
    }
}
