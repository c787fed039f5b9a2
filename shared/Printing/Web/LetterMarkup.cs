using System.Globalization;
using System.Xml;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Web;

/// <summary>The elements of a letter, in the order of the paper.</summary>
internal static class LetterMarkup
{
    public static void Write(XmlWriter xml, PrintedLetter letter)
    {
        Head(xml, letter);
        xml.Text("h1", letter.Title);
        foreach (var line in letter.Salutation)
            xml.Text("p", line, "salutation");
        foreach (var line in letter.Opening)
            xml.Text("p", line);
        foreach (var paragraph in letter.Body.Concat(LetterLines.Commitments(letter)))
            Paragraph(xml, paragraph);
        foreach (var line in letter.Thanks)
            xml.Text("p", line);
        foreach (var line in LetterLines.Annexes(letter))
            xml.Text("p", line.Label + line.Number + line.Title, line.Label.Length > 0 ? "annexes first" : "annexes");
        Signature(xml, letter);
        if (LetterLines.Contacts(letter) is { } contacts)
            xml.Text("p", contacts, "contacts");
        for (var i = 0; i < letter.Annexes.Count; i++)
            Annex(xml, LetterLines.AnnexMark(letter, i), letter.Annexes[i]);
        if (LetterLines.Copies(letter) is { } copies)
            xml.Text("footer", LetterLines.CopiesLabel + copies);
    }

    private static void Head(XmlWriter xml, PrintedLetter letter)
    {
        using var header = xml.In("header");
        xml.Text("p", letter.Mark, "mark");
        xml.Text("div", "", "red-line");
        using (xml.In("div", "row"))
        {
            Lines(xml, letter.ClassMark, LetterLines.Disclosure(letter));
            Lines(xml, letter.DocumentNumber, LetterLines.Signer(letter));
        }
    }

    private static void Lines(XmlWriter xml, params string?[] lines)
    {
        using var column = xml.In("div");
        foreach (var line in lines.OfType<string>())
            xml.Text("p", line);
    }

    /// <summary>A heading that stands alone is one for those who hear the page, too.</summary>
    private static void Paragraph(XmlWriter xml, BodyParagraph paragraph)
    {
        var level = (int)paragraph.Level;
        var kind = level == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"level-{level}");
        if (level > 0 && paragraph.Text.Length == 0)
        {
            xml.Text(string.Create(CultureInfo.InvariantCulture, $"h{level + 1}"), paragraph.Heading, kind);
            return;
        }

        using var element = xml.In("p");
        if (paragraph.Heading.Length > 0)
            xml.Text("span", paragraph.Heading, kind);
        xml.WriteString(PlainText.Of(paragraph.Text));
    }

    private static void Signature(XmlWriter xml, PrintedLetter letter)
    {
        using var signature = xml.In("div", "signature");
        xml.Text("p", letter.Signature);
        if (letter.Date is not { } date)
            return;
        using var line = xml.In("p");
        using var time = xml.In("time");
        xml.WriteAttributeString("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteString(LetterLines.Date(date));
    }

    private static void Annex(XmlWriter xml, string mark, PrintedAnnex annex)
    {
        using var section = xml.In("section", "annex");
        xml.Text("p", mark, "annex-mark");
        xml.Text("h1", annex.Title);
        foreach (var point in annex.Points)
            Paragraph(xml, point);
        if (annex.Department.Length == 0)
            return;
        using var signature = xml.In("div", "signature");
        xml.Text("p", annex.Department);
    }
}
