using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Printing.Tests.Word;

public sealed class LetterDocumentTests
{
    [Fact]
    public void AnyLetter_IsWhatTheStandardAsksForAndHoldsAllItsTexts() => LetterGen.Always(letter =>
    {
        using var document = new ReadDocument(letter);
        document.Faults.ShouldBeEmpty();
        var text = document.Main.Document.InnerText;
        foreach (var part in LetterGen.Texts(letter))
            text.ShouldContain(part, Shouldly.Case.Sensitive);
        return true;
    });

    [Fact]
    public void AnyLetter_GivesTheSameBytesAgain() => LetterGen.Always(
        letter => LetterDocument.Write(letter).AsSpan().SequenceEqual(LetterDocument.Write(letter with { })), letters: 50);

    [Fact]
    public void Package_HasOneDateAndNoRandomName()
    {
        using var zip = new ZipArchive(new MemoryStream(LetterDocument.Write(SampleLetters.WithAnnex)));

        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        zip.Entries.Select(e => e.FullName).ShouldAllBe(name => !System.Text.RegularExpressions.Regex.IsMatch(name, "[0-9a-f]{8}"));
    }

    [Fact]
    public void Title_IsTheFilesTitleToo()
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex);

        document.Title.ShouldBe(SampleLetters.WithAnnex.Title);
    }

    [Fact]
    public void Texts_ComeInTheOrderOfThePaper()
    {
        using var document = new ReadDocument(SampleLetters.WithAnnex);

        var text = document.Main.Document.InnerText;
        string[] order =
        [
            "南湖区民政局", "办理类别：B类", "南民函〔2026〕32号", "公开属性：主动公开", "对南湖区政协六届三次会议第2026047号提案的答复", "程见微委员：", "收悉",
            "一、基本情况", "我们承诺办理以下事项：", "1.印发社区工作者岗位等级管理办法（责任单位：南湖区民政局，完成时限：2026年9月30日）。", "感谢您",
            "附件：南湖区人力资源和社会保障局对《关于加强社区工作者职业发展保障的提案》的会办意见", "南湖区民政局2026年6月30日", "（联系人：简从文，联系电话：555-0101）",
            "附件南湖区人力资源和社会保障局对", "三、关于加强培训", "抄送：区政府督查室，区政协提案委员会，区人力资源和社会保障局。",
        ];
        var at = 0;
        foreach (var part in order)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, part);
            at = found + part.Length;
        }
    }

    [Fact]
    public void Fields_ThatAreNotThereLeaveNoWords()
    {
        using var document = new ReadDocument(SampleLetters.Bare);

        var text = document.Main.Document.InnerText;
        foreach (var word in (string[])["抄送", "附件", "联系人", "公开属性", "签发人", "类别", "承诺"])
            text.ShouldNotContain(word);
        document.Main.Document.Descendants<TextBoxContent>().Count().ShouldBe(1, "the mark's");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void Proposers_AllStandInTheSalutation(int count)
    {
        var salutation = string.Join('、', Enumerable.Range(1, count).Select(i => $"程见{ChineseNumeral.Of(i)}")) + "委员：";
        using var document = new ReadDocument(SampleLetters.WithAnnex with { Salutation = [salutation] });

        document.Faults.ShouldBeEmpty();
        document.Paragraph(salutation).ParagraphProperties!.Indentation.ShouldBeNull("goes on at the left");
    }
}
