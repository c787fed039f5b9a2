using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ProposalWorkflow.Printing.Web;

namespace ProposalWorkflow.Printing.Tests.Web;

public sealed class LetterPageTests
{
    private static readonly string[] Known =
    [
        "html", "head", "meta", "title", "style", "body", "article", "header", "div", "h1", "h2", "h3", "h4", "h5", "p", "span", "time", "section", "footer",
    ];

    [Fact]
    public void AnyLetter_BecomesNoElementButTextOfThePage() => LetterGen.Always(letter =>
    {
        var page = Read(LetterPage.Write(letter));
        page.Descendants().Select(e => e.Name.LocalName).Distinct().Except(Known).ShouldBeEmpty();
        page.Descendants().Attributes().Select(a => a.Name.LocalName).Distinct()
            .Except(["lang", "charset", "http-equiv", "content", "name", "class", "datetime"]).ShouldBeEmpty();
        page.DescendantNodes().ShouldAllBe(n => n is XElement || n is XText, "no comment and no instruction");
        page.DescendantNodes().OfType<XCData>().ShouldBeEmpty();
        var text = page.Element("body")!.Value;
        foreach (var part in LetterGen.Texts(letter).Append(ProposalWorkflow.Printing.Letters.PlainText.Of(letter.Mark)))
            text.ShouldContain(part, Shouldly.Case.Sensitive);
        return true;
    });

    /// <summary>A browser takes what is between style tags as it stands.</summary>
    [Fact]
    public void Policy_AllowsTheStyleAndNothingElse()
    {
        var html = LetterPage.Write(SampleLetters.WithAnnex);

        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var policy = Read(html).Descendants("meta").Single(m => m.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        policy.ShouldBe($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'");
        html.ShouldNotContain("<script");
        html.ShouldStartWith("<!DOCTYPE html");
    }

    [Fact]
    public void Page_SaysWhatIsWhat()
    {
        var body = Read(LetterPage.Write(SampleLetters.WithAnnex)).Element("body")!;

        body.Descendants("h1").Select(h => h.Value).ShouldBe([SampleLetters.WithAnnex.Title, SampleLetters.WithAnnex.Annexes[0].Title]);
        body.Descendants("h2").Select(h => h.Value).ShouldContain("一、基本情况");
        body.Descendants("span").Select(s => s.Value).ShouldContain("（一）完善岗位等级和薪酬体系。");
        body.Descendants("time").Single().Attribute("datetime")!.Value.ShouldBe("2026-06-30");
        body.Descendants("footer").Single().Value.ShouldBe("抄送：区政府督查室，区政协提案委员会，区人力资源和社会保障局。");
    }

    /// <summary>The page is written as XML, and has neither entities nor void elements that HTML would read otherwise.</summary>
    private static XElement Read(string html) => XDocument.Parse(html, LoadOptions.PreserveWhitespace).Root!;
}
