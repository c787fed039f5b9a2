using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Printing.Tests.Word;

/// <summary>GB/T 9704-2012 §10.1, measure by measure, read from the file. What office systems make of it: <see cref="Looks.LookTests"/>.</summary>
public sealed class MeasureTests : IDisposable
{
    private readonly ReadDocument _document = new(SampleLetters.WithAnnex);

    [Fact]
    public void Page_IsA4WithTheTextAreaInItsPlace()
    {
        var (page, margin) = (_document.Section.GetFirstChild<PageSize>()!, _document.Section.GetFirstChild<PageMargin>()!);

        Mm(page.Width!).ShouldBe(210, 0.02);
        Mm(page.Height!).ShouldBe(297, 0.02);
        Mm(margin.Top!.Value).ShouldBe(37, 0.02);
        Mm(margin.Left!).ShouldBe(28, 0.02);
        Mm(page.Width! - margin.Left! - margin.Right!).ShouldBe(156, 0.05);
        Mm(page.Height! - margin.Top!.Value - margin.Bottom!.Value).ShouldBe(225, 0.05);
    }

    [Fact]
    public void TextArea_Holds22LinesOf28Characters()
    {
        var grid = _document.Section.GetFirstChild<DocGrid>()!;
        var style = Style("Normal");
        var line = int.Parse(style.StyleParagraphProperties!.SpacingBetweenLines!.Line!, CultureInfo.InvariantCulture);
        var character = int.Parse(style.StyleRunProperties!.FontSize!.Val!, CultureInfo.InvariantCulture) * 10
            + style.StyleRunProperties!.Spacing!.Val!.Value;

        grid.Type!.Value.ShouldBe(DocGridValues.Lines);
        grid.LinePitch!.Value.ShouldBe(line);
        style.StyleParagraphProperties!.SpacingBetweenLines!.LineRule!.Value.ShouldBe(LineSpacingRuleValues.Exact);
        (225 / Mm(line)).ShouldBeInRange(22, 22.1);
        (156 / Mm(character)).ShouldBeInRange(28, 28.3);
    }

    [Fact]
    public void Body_IsFangSongOfSize16AndBeginsTwoCharactersIn()
    {
        var normal = Style("Normal");

        normal.StyleRunProperties!.FontSize!.Val!.Value.ShouldBe("32");
        normal.StyleRunProperties.RunFonts!.EastAsia!.Value.ShouldBe("仿宋_GB2312");
        Style("LetterBody").StyleParagraphProperties!.Indentation!.FirstLineChars!.Value.ShouldBe(200);
    }

    [Fact]
    public void Mark_IsRedCentredOnThePageWithItsTopAt30Millimetres()
    {
        var box = _document.Paragraphs[0].Descendants<Anchor>().Single();
        var run = box.Descendants<Run>().Single();

        run.InnerText.ShouldBe("南湖区民政局");
        run.RunProperties!.Color!.Val!.Value.ShouldBe("FF0000");
        run.RunProperties.RunFonts!.EastAsia!.Value.ShouldBe("方正小标宋简体");
        box.Descendants<Justification>().Single().Val!.Value.ShouldBe(JustificationValues.Center);
        Top(box).ShouldBe(30, 0.01);
        (Left(box) + Width(box) / 2).ShouldBe(105, 0.01);
    }

    [Fact]
    public void RedLines_Are170WideCentredThickOutside()
    {
        var bars = _document.Part<DocumentFormat.OpenXml.Packaging.HeaderPart>("rId4").Header.Descendants<Anchor>().OrderBy(Top).ToList();
        var size = double.Parse(_document.Paragraphs[0].Descendants<RunProperties>().Single().FontSize!.Val!, CultureInfo.InvariantCulture) / 2 * 25.4 / 72;

        bars.Count.ShouldBe(4);
        bars.ShouldAllBe(b => Math.Abs(Width(b) - 170) < 0.01 && Math.Abs(Left(b) - 20) < 0.01);
        bars.SelectMany(b => b.Descendants<DocumentFormat.OpenXml.Drawing.RgbColorModelHex>()).Select(c => c.Val!.Value).ShouldBe(["FF0000", "FF0000", "FF0000", "FF0000"]);
        // The characters of a face end a little above the end of their line.
        Top(bars[0]).ShouldBe(30 + size + 4, 0.1 * size);
        Height(bars[0]).ShouldBeGreaterThan(Height(bars[1]));
        Height(bars[2]).ShouldBeLessThan(Height(bars[3]));
        (297 - Top(bars[3]) - Height(bars[3])).ShouldBe(20, 0.01);
    }

    [Fact]
    public void DocumentNumber_IsFlushRightInTheRowBelowTheLine()
    {
        var row = _document.Paragraphs[1];

        row.Elements<Run>().Last().InnerText.ShouldBe("南民函〔2026〕32号");
        var tab = row.Descendants<TabStop>().Single();
        tab.Val!.Value.ShouldBe(TabStopValues.Right);
        Mm(tab.Position!.Value).ShouldBe(156, 0.02);
    }

    [Fact]
    public void Title_IsSmallTitleSongOfSize22CentredTwoLinesBelow()
    {
        var style = _document.StyleOf(_document.Paragraph(SampleLetters.WithAnnex.Title));

        style.StyleName!.Val!.Value.ShouldBe("Title");
        style.StyleRunProperties!.FontSize!.Val!.Value.ShouldBe("44");
        style.StyleRunProperties.RunFonts!.EastAsia!.Value.ShouldBe("方正小标宋简体");
        style.StyleParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Center);
        style.StyleParagraphProperties.SpacingBetweenLines!.Before!.Value.ShouldBe((2 * Measures.LinePitch).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("一、基本情况", "黑体")]
    [InlineData("（一）完善岗位等级和薪酬体系。", "楷体_GB2312")]
    [InlineData("1.报名条件由招聘公告确定；", null)]
    public void Heads_AreOfTheirFaces(string heading, string? face) =>
        (_document.Paragraphs.SelectMany(p => p.Elements<Run>()).Single(r => r.InnerText == heading)
            .RunProperties?.RunFonts?.EastAsia?.Value ?? "").ShouldBe(face ?? "");

    [Fact]
    public void EveryFace_SaysWhatStandsInForIt()
    {
        var fonts = _document.Main.FontTablePart!.Fonts.Elements<Font>().ToDictionary(f => f.Name!.Value!, f => f.AltName!.Val!.Value!.Split(','));

        fonts["仿宋_GB2312"][0].ShouldBe("仿宋");
        fonts["楷体_GB2312"][0].ShouldBe("楷体");
        _document.Main.Document.Descendants<RunFonts>().Concat(_document.Main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>())
            .Select(f => f.EastAsia!.Value!).ShouldAllBe(face => fonts.ContainsKey(face));
    }

    [Fact]
    public void AnnexLineAndContacts_AreTwoCharactersIn()
    {
        var annex = _document.Paragraphs.First(p => p.InnerText.StartsWith("附件：", StringComparison.Ordinal)).ParagraphProperties!.Indentation!;

        ((Int(annex.Left!) - Int(annex.Hanging!)) / Measures.CharacterPitch).ShouldBe(2, 0.01);
        _document.StyleOf(_document.Paragraph("（联系人：简从文，联系电话：555-0101）")).StyleId!.Value.ShouldBe("LetterBody");
    }

    [Fact]
    public void PageNumbers_StandOutsideAndNotOnPageOne()
    {
        _document.Section.GetFirstChild<TitlePage>().ShouldNotBeNull();
        _document.Main.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>().ShouldNotBeNull();
        foreach (var (type, text, side) in new[]
        {
            (HeaderFooterValues.First, "", (JustificationValues?)null),
            (HeaderFooterValues.Default, "—\u00A02\u00A0—", JustificationValues.Right),
            (HeaderFooterValues.Even, "—\u00A02\u00A0—", JustificationValues.Left),
        })
        {
            var id = _document.Section.Elements<FooterReference>().Single(f => f.Type!.Value == type).Id!.Value!;
            var footer = _document.Part<DocumentFormat.OpenXml.Packaging.FooterPart>(id).Footer;
            footer.InnerText.ShouldBe(text);
            (footer.Descendants<Justification>().SingleOrDefault()?.Val?.Value).ShouldBe(side);
        }
    }

    public void Dispose() => _document.Dispose();

    private Style Style(string id) => _document.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Mm(double twips) => twips / 20 / 72 * 25.4;

    private static double Top(Anchor anchor) => double.Parse(anchor.VerticalPosition!.InnerText, CultureInfo.InvariantCulture) / 36_000;

    private static double Left(Anchor anchor) => double.Parse(anchor.HorizontalPosition!.InnerText, CultureInfo.InvariantCulture) / 36_000;

    private static double Width(Anchor anchor) => anchor.Extent!.Cx!.Value / 36_000.0;

    private static double Height(Anchor anchor) => anchor.Extent!.Cy!.Value / 36_000.0;
}
