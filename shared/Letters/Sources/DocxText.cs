using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>The text of a .docx, a line for each paragraph: headers, body, footers; numbers that Word counts are written out.</summary>
internal static class DocxText
{
    /// <summary>The text.</summary>
    public static string Of(byte[] file)
    {
        DocxCheck.Check(file);
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false,
                new OpenSettings { MaxCharactersInPart = ImportLimits.PartBytes });
            var main = document.MainDocumentPart!;
            var text = new StringBuilder();
            var numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, main.StyleDefinitionsPart?.Styles);
            foreach (var header in main.HeaderParts)
                Append(text, header.Header, numbering);
            Append(text, main.Document.Body, numbering);
            foreach (var footer in main.FooterParts)
                Append(text, footer.Footer, numbering);
            return ImportLimits.Checked(text.ToString());
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidOperationException or XmlException or InvalidDataException
            or FileFormatException or FormatException)
        {
            throw DocxCheck.Broken(e);
        }
    }

    private static void Append(StringBuilder text, OpenXmlElement? story, DocxNumbering numbering)
    {
        if (story is null)
            return;
        // Not by recursion: a part may be nested deeper than the stack.
        var open = new Stack<OpenXmlElement?>([story]);
        while (open.TryPop(out var element))
        {
            if (element is null)
            {
                LineEnds.Paragraph(text);
                continue;
            }

            if (element is TableRow row && DocxTable.Pairs(row) is { } pairs)
            {
                foreach (var line in pairs)
                    LineEnds.Paragraph(text.Append(line));
                continue;
            }

            Write(element, text, numbering);
            if (element is Paragraph)
                open.Push(null);
            for (var child = element.LastChild; child is not null; child = child.PreviousSibling())
                if (!IsLeft(child))
                    open.Push(child);
            ImportLimits.Checked(text.Length > ImportLimits.TextCharacters ? text.ToString() : "");
        }
    }

    private static void Write(OpenXmlElement element, StringBuilder text, DocxNumbering numbering)
    {
        // The cells of a row stand in one line; a box within a paragraph is no part of its sentence.
        if (element is TableCell { } cell && !DocxTable.IsText(cell) && cell.PreviousSibling<TableCell>() is not null)
            LineEnds.Undo(text);
        else if (element is TableCell or TextBoxContent)
            LineEnds.Line(text);
        _ = element switch
        {
            Paragraph paragraph => text.Append(numbering.NumberOf(paragraph)),
            DocumentFormat.OpenXml.Wordprocessing.Text words => text.Append(words.Text),
            Break or CarriageReturn => text.Append('\n'),
            TableCell { } own when DocxTable.IsText(own) => text,
            TabChar or TableCell => text.Append("    "),
            SymbolChar symbol => text.Append(DocxSymbol.Of(symbol)),
            NoBreakHyphen => text.Append('-'),
            _ => text,
        };
    }

    /// <summary>Each text once: of the two forms of a drawing the first, of a changed text the new one; no pinyin above it, nothing hidden.</summary>
    private static bool IsLeft(OpenXmlElement element) =>
        element is DeletedRun or MoveFromRun or AlternateContentFallback or SectionProperties or RubyContent
        || element is Run { RunProperties.Vanish: { } hidden } && hidden.Val?.Value != false;
}
