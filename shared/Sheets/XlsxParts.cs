using System.Security;

namespace ProposalWorkflow.Sheets;

/// <summary>The parts of a workbook besides its sheet.</summary>
internal static class XlsxParts
{
    public const string SheetName = "xl/worksheets/sheet1.xml";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The cell styles, by their place in the style part.</summary>
    public const int HeadStyle = 1, TextStyle = 2, QuotedStyle = 3, TimeStyle = 4;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IEnumerable<(string Name, string Text)> Around(string tab) =>
    [
        ("[Content_Types].xml", $"""
            {Declaration}
            <Types xmlns="{Package}/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>
              <Override PartName="/{SheetName}" ContentType="{Type}.worksheet+xml"/>
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
              <Relationship Id="rId1" Type="{Document}/worksheet" Target="worksheets/sheet1.xml"/>
              <Relationship Id="rId2" Type="{Document}/styles" Target="styles.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml", $"""
            {Declaration}
            <workbook xmlns="{Main}" xmlns:r="{Document}">
              <sheets><sheet name="{SecurityElement.Escape(tab)}" sheetId="1" r:id="rId1"/></sheets>
            </workbook>
            """),
        ("xl/styles.xml", Styles),
    ];

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
