using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Printing.Word;

/// <summary>Shapes that stand where they are told to, and move no text.</summary>
internal static class Shapes
{
    public const string Red = "FF0000";

    /// <summary>A red bar across the page, centred, its upper edge at <paramref name="top"/>; millimetres.</summary>
    public static Run Bar(int id, double top, double height) => Anchored(id, "红线",
        Horizontal("page", (Measures.PageWidth - Measures.RedLineLength) / 2),
        Offset("page", top), Measures.RedLineLength, height, isBehind: true,
        $"""<a:solidFill><a:srgbClr val="{Red}"/></a:solidFill><a:ln><a:noFill/></a:ln>""", text: null);

    /// <summary>A box across the page, as wide as the bars, its upper edge at <paramref name="top"/>; millimetres.</summary>
    public static Run HeadBox(int id, string name, double top, double height, params Paragraph[] content) => Filled(content, Anchored(
        id, name, Horizontal("page", (Measures.PageWidth - Measures.RedLineLength) / 2), Offset("page", top),
        Measures.RedLineLength, height, isBehind: false, Invisible, BoxOf("t")));

    /// <summary>A box as wide as the text area, at its foot; its text stands at the bottom. Millimetres.</summary>
    public static Run FootBox(int id, string name, double height, params Paragraph[] content) => Filled(content, Anchored(
        id, name, Horizontal("margin", 0), """<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>""",
        Measures.TextWidth, height, isBehind: false, Invisible, BoxOf("b")));

    private const string Invisible = "<a:noFill/><a:ln><a:noFill/></a:ln>";

    private static string BoxOf(string anchor) =>
        $"""<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"/>""";

    private static Run Filled(Paragraph[] content, Run box)
    {
        box.Descendants<TextBoxContent>().Single().Append(content);
        return box;
    }

    private static string Horizontal(string from, double offset) =>
        string.Create(CultureInfo.InvariantCulture, $"""<wp:positionH relativeFrom="{from}"><wp:posOffset>{Measures.Emu(offset)}</wp:posOffset></wp:positionH>""");

    private static string Offset(string from, double offset) =>
        string.Create(CultureInfo.InvariantCulture, $"""<wp:positionV relativeFrom="{from}"><wp:posOffset>{Measures.Emu(offset)}</wp:posOffset></wp:positionV>""");

    /// <summary>The shape as its readers since 2010 know it; nothing but numbers and our own words is put into the text.</summary>
    private static Run Anchored(
        int id, string name, string horizontal, string vertical, double width, double height, bool isBehind, string look, string? text)
    {
        var (w, h) = (Measures.Emu(width), Measures.Emu(height));
        var drawing = new Drawing(string.Create(CultureInfo.InvariantCulture, $"""
            <w:drawing xmlns:w="{Namespaces.Word}" xmlns:wp="{Namespaces.Drawing}" xmlns:a="{Namespaces.Main}" xmlns:wps="{Namespaces.Shape}">
            <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="{(isBehind ? 1 : 0)}" locked="0" layoutInCell="1" allowOverlap="1">
            <wp:simplePos x="0" y="0"/>{horizontal}{vertical}<wp:extent cx="{w}" cy="{h}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
            <wp:docPr id="{id}" name="{SecurityElement.Escape(name)} {id}"/><wp:cNvGraphicFramePr/>
            <a:graphic><a:graphicData uri="{Namespaces.Shape}"><wps:wsp><wps:cNvSpPr{(text is not null ? " txBox=\"1\"" : "")}/>
            <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{look}</wps:spPr>
            {text ?? "<wps:bodyPr/>"}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
            """).ReplaceLineEndings(""));
        return new(new AlternateContent(new AlternateContentChoice(drawing) { Requires = "wps" }));
    }
}
