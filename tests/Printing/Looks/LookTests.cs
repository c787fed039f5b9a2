using System.Text.RegularExpressions;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests.Looks;

/// <summary>What a reader sees on paper: LibreOffice prints, and the pages are measured.</summary>
public sealed class LookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("letters-").FullName;

    [OfficeFact]
    public void FirstPage_HasMarkAndRedLinesWhereTheStandardPutsThem()
    {
        var red = Office.Print(_folder, [SampleLetters.WithAnnex])[0].Red();

        red.Count.ShouldBe(5, "the mark and twice two lines");
        // Faces differ in where their characters begin and end within a line.
        red[0].Top.ShouldBe(30, 1);
        (red[1].Top - red[0].Bottom).ShouldBe(4, 0.8);
        foreach (var line in red.Skip(1))
        {
            line.Left.ShouldBe(20, 0.15);
            (line.Right - line.Left).ShouldBe(170, 0.15);
        }

        Thickness(red[1]).ShouldBeGreaterThan(Thickness(red[2]));
        Thickness(red[3]).ShouldBeLessThan(Thickness(red[4]));
        (297 - red[4].Bottom).ShouldBe(20, 0.15);
    }

    [OfficeFact]
    public void Pages_Have22LinesOf28CharactersAndTheirNumbers()
    {
        var pages = Office.Print(_folder, [SampleLetters.WithAnnex.Longer(25) with { Annexes = [] }])[0];

        for (var page = 1; page < pages.Pages.Count - 2; page++)
        {
            var lines = pages.Lines(page);
            lines.Count.ShouldBe(23, "22 lines and the number");
            lines[^1].ShouldBe($"—{page + 1}—");
            lines.SkipLast(1).Where(l => l.All(c => c > '\u2E7F')).Max(l => l.Length).ShouldBe(28);
            var number = pages.Pages[page].MaxBy(w => w.Bottom)!;
            ((number.Top + number.Bottom) / 2).ShouldBe(37 + 225 + 7, 1.5);
            (page % 2 == 0 ? number.Right > 160 : number.Left < 50).ShouldBeTrue("outside");
        }

        pages.Lines(0).ShouldAllBe(l => !l.Contains('—'));
    }

    /// <summary>The letter grows line by line over more than a page, so that its end comes to lie everywhere.</summary>
    [OfficeFact]
    public void Copies_StandAtTheFootOfTheLastPageAndCoverNothing()
    {
        var letters = Enumerable.Range(0, 24).Select(i => SampleLetters.WithAnnex with
        {
            Annexes = [],
            Body = [.. SampleLetters.WithAnnex.Body, .. Enumerable.Repeat(BodyParagraph.Of("逐项抓好落实。"), i)],
        }).ToList();

        foreach (var pages in Office.Print(_folder, letters))
        {
            var last = pages.Pages[^1];
            var copies = last.Single(w => w.Text.StartsWith("抄送", StringComparison.Ordinal));
            var (block, below) = (last.Where(w => w.Top > copies.Top - 1 && w.Bottom < 264), last.Where(w => w.Bottom >= 264));
            block.Max(w => w.Bottom).ShouldBe(37 + 225, 3);
            last.Where(w => w.Top < copies.Top).Max(w => w.Bottom).ShouldBeLessThan(copies.Top);
            below.Count().ShouldBeLessThanOrEqualTo(3, "the page number");
            last.ShouldContain(w => w.Text.Contains("联系人", StringComparison.Ordinal), "not alone on their page");
            pages.Pages.SkipLast(1).SelectMany(p => p).ShouldAllBe(w => !w.Text.Contains("抄送", StringComparison.Ordinal));
        }
    }

    [OfficeFact]
    public void Texts_AreAllOnThePaper()
    {
        // A comma, a number, a bracket come to stand at every place of a line, its end too.
        var letter = SampleLetters.WithAnnex with
        {
            Body = [.. Enumerable.Range(1, 30).Select(i => BodyParagraph.Of(new string('字', i) + "，抓好《办法》（第12条）的落实，逐年安排2600万元，按季通报。"))],
        };
        var pages = Office.Print(_folder, [letter])[0];

        // What divides a text is the end of a page, and that page's number.
        var text = Regex.Replace(string.Concat(Enumerable.Range(0, pages.Pages.Count).SelectMany(pages.Lines)), "—[0-9]+—", "");
        foreach (var part in LetterGen.Texts(letter).Append(letter.Mark))
            text.ShouldContain(part.Replace(" ", "", StringComparison.Ordinal), Shouldly.Case.Sensitive);
    }

    [OfficeFact]
    public void Annexes_BeginAPageEachAndTheCopiesComeAfterThem()
    {
        var pages = Office.Print(_folder,
        [
            SampleLetters.WithAnnex with { Annexes = [.. Enumerable.Range(1, 12).Select(i => SampleLetters.Annex($"第{i}份会办意见"))] },
        ])[0];

        var first = Enumerable.Range(0, pages.Pages.Count).Select(p => pages.Lines(p)[0]).ToList();
        first.Where(l => Regex.IsMatch(l, "^附件[0-9]+$")).ShouldBe(Enumerable.Range(1, 12).Select(i => $"附件{i}"));
        pages.Lines(pages.Pages.Count - 1).ShouldContain(l => l.StartsWith("抄送", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static double Thickness(RedArea line) => line.Bottom - line.Top;
}
