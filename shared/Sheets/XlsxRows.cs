using System.Globalization;
using System.Text;
using System.Xml;

namespace ProposalWorkflow.Sheets;

/// <summary>The rows in the part of a sheet.</summary>
internal static class XlsxRows
{
    /// <summary>Columns beyond are passed over: nobody fills so many.</summary>
    private const int MostColumns = 200;

    private const int MostRows = 1_048_576;

    public static IEnumerable<SheetRow> Read(XmlReader xml, IReadOnlyList<string> texts)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = xml.GetAttribute("r") is { } given ? NumberOf(given) : number + 1;
            var cells = xml.IsEmptyElement ? [] : Cells(xml, texts);
            if (cells.Any(cell => cell.Text.Length > 0 || cell.Kind != ReadCellKind.Value))
                yield return new SheetRow(number, cells);
        }
    }

    /// <summary>The text of an element: of what it holds as <c>t</c>, but not of how that is pronounced (<c>rPh</c>).</summary>
    public static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var (text, depth, passed) = (new StringBuilder(), xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
                passed = xml.Depth;
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "rPh" })
                passed = 0;
            else if (passed == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(xml.NodeType == XmlNodeType.Whitespace ? "" : xml.Value);
        }

        return XlsxText.Read(text.ToString());
    }

    private static List<ReadCell> Cells(XmlReader xml, IReadOnlyList<string> texts)
    {
        List<ReadCell> cells = [];
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            var column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            var cell = CellIn(xml, texts);
            if (column < cells.Count || column >= MostColumns)
                continue;
            while (cells.Count < column)
                cells.Add(ReadCell.Empty);
            cells.Add(cell);
        }

        return cells;
    }

    private static ReadCell CellIn(XmlReader xml, IReadOnlyList<string> texts)
    {
        var type = xml.GetAttribute("t") ?? "n";
        if (xml.IsEmptyElement)
            return ReadCell.Empty;
        var (kind, text, depth) = (type == "e" ? ReadCellKind.Error : ReadCellKind.Value, "", xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "f": kind = ReadCellKind.Formula; break;
                case "v": text = ValueOf(type, TextIn(xml), texts); break;
                case "is": text = TextIn(xml); break;
            }
        }

        return kind == ReadCellKind.Value && text.Length == 0 ? ReadCell.Empty : new(text, kind);
    }

    private static string ValueOf(string type, string value, IReadOnlyList<string> texts) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
            ? texts[index] : throw new InvalidDataException($"There is no shared text {value}."),
        // 1.5E+3 is how a long number is stored; an id that looks like one is wanted as it is shown.
        "n" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostRows
            ? number : throw new InvalidDataException($"There is no row {text}.");

    /// <summary>A1 is column 0, AA7 is column 26.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + (c - 'A' + 1);
        return column > 0 ? column - 1 : throw new InvalidDataException($"There is no cell {place}.");
    }
}
