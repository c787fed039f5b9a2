using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Printing.Tests.Word;

/// <summary>What depends on how much there is: long marks and titles, many annexes, many copies.</summary>
public sealed class ShapeOfLettersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Annex_BeginsANewPageEach(int count)
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex with
        {
            Annexes = [.. Enumerable.Range(1, count).Select(i => SampleLetters.Annex($"第{i}份会办意见"))],
        });

        document.Faults.ShouldBeEmpty();
        document.StyleOf(document.Paragraph(count == 1 ? "附件" : "附件1")).StyleParagraphProperties!.PageBreakBefore.ShouldNotBeNull();
        document.Paragraphs.Count(p => p.ParagraphProperties!.ParagraphStyleId!.Val == "AnnexMark").ShouldBe(count);
        document.Paragraphs.Count(p => p.ParagraphProperties!.ParagraphStyleId!.Val == "AnnexTitle").ShouldBe(count);
        document.Paragraphs.Count(p => p.InnerText == "南湖区人力资源和社会保障局").ShouldBe(count);
        var lines = document.Paragraphs.Select(p => p.InnerText).Where(t => t.EndsWith("份会办意见", StringComparison.Ordinal)).Take(count);
        lines.ShouldBe(count == 1 ? ["附件：第1份会办意见"] : Enumerable.Range(1, count).Select(i => $"{(i == 1 ? "附件：" : "")}{i}.第{i}份会办意见"));
    }

    [Fact]
    public void Copies_StandInABoxAtTheFootThatTheLastParagraphKeepsFree()
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex);

        var last = document.Paragraphs[^1];
        var box = last.Descendants<Anchor>().Single();
        box.VerticalPosition!.RelativeFrom!.Value.ShouldBe(VerticalRelativePositionValues.Margin);
        box.VerticalPosition.VerticalAlignment!.Text.ShouldBe("bottom");
        box.GetFirstChild<WrapNone>().ShouldNotBeNull();
        (box.Extent!.Cy!.Value / 635).ShouldBeLessThanOrEqualTo(long.Parse(last.ParagraphProperties!.SpacingBetweenLines!.Line!, CultureInfo.InvariantCulture));
        string.Concat(last.Descendants<Text>().Select(t => t.Text)).ShouldBe("抄送：区政府督查室，区政协提案委员会，区人力资源和社会保障局。");
        document.StyleOf(last.Descendants<TextBoxContent>().Single().Elements<Paragraph>().Single()).StyleRunProperties!.FontSize!.Val!.Value.ShouldBe("28");
    }

    [Fact]
    public void Copies_OfMoreThanTheFootHoldsFollowInTheText()
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex with
        {
            CopiedTo = [.. Enumerable.Repeat("区人力资源和社会保障局", 100)],
        });

        document.Faults.ShouldBeEmpty();
        document.Paragraphs[^1].Descendants<Anchor>().ShouldBeEmpty();
        document.Paragraphs[^1].InnerText.ShouldStartWith("抄送：区人力资源和社会保障局，");
    }

    [Theory]
    [InlineData("民政局", 1, 44)]
    [InlineData("南湖区人力资源和社会保障局", 1, 34)]
    [InlineData("南湖区人民政府推进政府职能转变和行政审批制度改革工作领导小组办公室", 2, 20)]
    public void Mark_IsAsLargeAsFits(string mark, int lines, double points)
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex with { Mark = mark });

        var box = document.Paragraphs[0].Descendants<TextBoxContent>().Single();
        box.InnerText.ShouldBe(mark);
        box.Elements<Paragraph>().Count().ShouldBe(lines);
        box.Descendants<FontSize>().ShouldAllBe(s => s.Val! == (points * 2).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(26, 3)]
    [InlineData(200, 0)]
    public void Title_OfSeveralLinesHasLinesOfOneLength(int characters, int indent)
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex with { Title = new string('题', characters) });

        document.Faults.ShouldBeEmpty();
        var indentation = document.Paragraph(new string('题', characters)).ParagraphProperties!.Indentation!;
        indentation.Left!.Value.ShouldBe(indentation.Right!.Value);
        (int.Parse(indentation.Left!, CultureInfo.InvariantCulture) / (Measures.TitleSize * 20)).ShouldBe(indent);
    }

    [Fact]
    public void HeadTooLongForOneRow_TakesTwo()
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex with { DocumentNumber = "南湖区人民政府推进职能转变领导小组办公室函〔2026〕第032号" });

        document.Paragraphs[1].InnerText.ShouldBe("办理类别：B类");
        document.Paragraphs[2].InnerText.ShouldBe("南湖区人民政府推进职能转变领导小组办公室函〔2026〕第032号");
        document.Paragraphs[2].ParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Right);
    }

    [Fact]
    public void Signature_TakesTextAlongToItsPage()
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex);

        foreach (var text in (string[])["感谢您对我们工作的关心和支持！", "南湖区民政局", "2026年6月30日"])
            document.Paragraphs.Last(p => p.InnerText == text).ParagraphProperties!.KeepNext.ShouldNotBeNull(text);
        document.Paragraph("（联系人：简从文，联系电话：555-0101）").ParagraphProperties!.KeepNext.ShouldBeNull("the annex begins a page");
        document.Paragraphs[^3].ParagraphProperties!.KeepNext.ShouldNotBeNull("nor is the author of an annex");
        document.Paragraphs[^2].ParagraphProperties!.KeepNext.ShouldNotBeNull("the copies are not alone on theirs");
    }
}
