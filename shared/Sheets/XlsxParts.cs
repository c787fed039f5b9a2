using System.Globalization;
using System.Security;

namespace ProposalWorkflow.Sheets;

/// <summary>The parts of a workbook besides its sheets.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The cell styles, by their place in the style part.</summary>
    public const int HeadStyle = 1, TextStyle = 2, QuotedStyle = 3, TimeStyle = 4;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string SheetName(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    public static IEnumerable<(string Name, string Text)> Around(IReadOnlyList<string> tabs) =>
    [
        ("[Content_Types].xml", $"""
            {Declaration}
            <Types xmlns="{Package}/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>
              {Each(tabs, (_, i) => $"""<Override PartName="/{SheetName(i)}" ContentType="{Type}.worksheet+xml"/>""")}
            </Types>
            """),
        ("_rels/.rels", $"""
            {Declaration}
            <Relationships xmlns="{Package}/relationships">
              <Relationship Id="rId1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            {Declaration}
            <Relationships xmlns="{Package}/relationships">
              {Each(tabs, (_, i) => $"""<Relationship Id="sheet{i + 1}" Type="{Document}/worksheet" Target="/{SheetName(i)}"/>""")}
              <Relationship Id="styles" Type="{Document}/styles" Target="styles.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml", $"""
            {Declaration}
            <workbook xmlns="{Main}" xmlns:r="{Document}">
              <sheets>{Each(tabs, (tab, i) => $"""<sheet name="{SecurityElement.Escape(tab)}" sheetId="{i + 1}" r:id="sheet{i + 1}"/>""")}</sheets>
            </workbook>
            """),
        ("xl/styles.xml", Styles),
    ];

    private static string Each(IReadOnlyList<string> tabs, Func<string, int, string> part) => string.Concat(tabs.Select(part));

    /// <summary>
    /// Text cells have the format 文本 (49), so that editing one does not turn it into a number or a formula; one that looks like a formula
    /// also has the quote prefix, which is what Excel itself sets for a leading apostrophe.
    /// </summary>
    private const string Styles = $"""
        {Declaration}
        <styleSheet xmlns="{Main}">
          <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
          <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
          <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="5">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
          </cellXfs>
        </styleSheet>
        """;
}
