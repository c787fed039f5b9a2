using ProposalWorkflow.Printing.Letters;
using static ProposalWorkflow.Printing.Letters.HeadingLevel;

namespace ProposalWorkflow.Printing.Tests.Letters;

public sealed class BodyParagraphTests
{
    [Theory]
    [InlineData("一、基本情况", First, "一、基本情况", "")]
    [InlineData("二十一、基本情况", First, "二十一、基本情况", "")]
    [InlineData("　　（一）完善体系。具体意见见附件。", Second, "（一）完善体系。", "具体意见见附件。")]
    [InlineData("(三)完善体系。 见附件。", Second, "(三)完善体系。", "见附件。")]
    [InlineData("1.报名条件", Third, "1.报名条件", "")]
    [InlineData("2．报名条件", Third, "2．报名条件", "")]
    [InlineData("3、报名条件", Third, "3、报名条件", "")]
    [InlineData("（1）年限", Fourth, "（1）年限", "")]
    [InlineData("(12)年限。自签订之日起。", Fourth, "(12)年限。", "自签订之日起。")]
    [InlineData("3.5%的居民", None, "", "3.5%的居民")]
    [InlineData("2026年完成", None, "", "2026年完成")]
    [InlineData("一是加强培训。", None, "", "一是加强培训。")]
    [InlineData("（附件略）", None, "", "（附件略）")]
    [InlineData("", None, "", "")]
    public void Heading_IsTheNumberAndItsSentence(string text, HeadingLevel level, string heading, string rest) =>
        BodyParagraph.Of(text).ShouldBe(new BodyParagraph(level, heading, rest));

    [Fact]
    public void Sentence_TooLongForAHeadingKeepsOnlyItsNumber()
    {
        var sentence = new string('长', 80);

        BodyParagraph.Of($"（一）{sentence}。").ShouldBe(new BodyParagraph(Second, "（一）", sentence + "。"));
    }

    [Fact]
    public void Lines_AreThoseThatSaySomething() =>
        BodyParagraph.Lines("\r\n　一\r\n\r\n二 \n\t\n三").ShouldBe(["一", "二", "三"]);
}
