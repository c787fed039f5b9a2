using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests.Filling;

/// <summary>What a lead begins its draft with.</summary>
public sealed class DraftTemplateTests
{
    private const string Text = "一、存在问题\n就餐不便。\n二、建议\n（一）统筹规划助老食堂布点，优先覆盖老旧小区。\n（二）建立分类补助机制，支持长期经营。\n（三）加强营养指导。";

    private static readonly Opinion Labour = new([new("统筹规划布点", "可利用社区用房。"), new("关于岗位", "拟分为四级。", "nh-zzb")]);

    private static readonly Opinion Finance = new([new("关于补助机制", "经费已列入预算。"), new("三、关于岗位", "岗位补贴已落实。")], "区财政局的会办意见");

    [Fact]
    public void EachPoint_HasWhoAnswersIt()
    {
        var draft = Draft(Text, Given("nh-rsj", "南湖区人社局", Labour), Given("nh-czj", "南湖区财政局", Finance));

        draft.Title.ShouldBe("对南湖区政协六届三次会议第2026047号提案的答复");
        BodyParagraph.Lines(draft.Body).ShouldBe(
        [
            "程见微委员：",
            "您在南湖区政协六届三次会议上提出的《关于增设社区食堂的提案》（第2026047号）收悉。经商区人社局、区财政局，并通过面商听取您的意见，现答复如下：",
            "一、关于统筹规划助老食堂布点", "区人社局意见：可利用社区用房。",
            "二、关于建立分类补助机制", "区财政局的意见见附件。",
            "三、关于加强营养指导", "【待填写】（由区民政局答复）",
            "四、关于岗位", "区人社局意见：拟分为四级。", "区财政局的意见见附件。",
            "感谢您对我们工作的关心和支持！",
        ]);
        draft.Annexes.ShouldBe([new("区财政局的会办意见", "nh-czj")]);
        draft.CopiedTo.ShouldBe(["南湖区政协提案委员会", "南湖区人社局"]);
        draft.Contacts.ShouldBe([new("【待填写】", "【待填写】")]);
        draft.Commitments.ShouldBeEmpty();
        Blanks.In(draft).ShouldBeTrue();
    }

    [Fact]
    public void Template_IsPrintedWithEachPartOnce()
    {
        var facts = new ReplyFacts { Case = CaseWordsTests.Words(), Issuer = "南湖区民政局", Letter = Draft(Text, Given("nh-rsj", "南湖区人社局", Labour)) };

        var printed = ReplyTemplate.Fill(facts, new Wording());

        printed.Salutation.ShouldBe(["程见微委员："]);
        printed.Opening.ShouldHaveSingleItem().ShouldContain("经商区人社局");
        printed.Body.Where(p => p.Level == HeadingLevel.First).Select(p => p.Heading)
            .ShouldBe(["一、关于统筹规划助老食堂布点", "二、关于建立分类补助机制", "三、关于加强营养指导", "四、关于岗位"]);
        printed.Thanks.ShouldBe(["感谢您对我们工作的关心和支持！"]);
    }

    [Theory]
    [InlineData("请在青禾路口增设天桥。")]
    [InlineData("一、几点建议\n增设食堂。\n发放补贴。")]
    [InlineData("")]
    public void TextWithoutNumbers_IsAnsweredAsAWhole(string text) =>
        BodyParagraph.Lines(Draft(text).Body).Skip(2).SkipLast(1).ShouldBe(["【待填写】（由区民政局答复）"]);

    [Theory]
    [InlineData("一、背景\n老龄化。\n二、增设食堂\n每街道一处。\n三、发放补贴", "关于增设食堂|关于发放补贴")]
    [InlineData("1.增设食堂，每街道一处。\n2.发放补贴。", "关于增设食堂|关于发放补贴")]
    [InlineData("一、建议增设食堂，每街道一处。\n（一）城东\n二、建议发放补贴。\n（一）老人", "关于增设食堂|关于发放补贴")]
    [InlineData("一、现状\n二、工作建议：\n1、增设食堂；\n2、发放补贴。\n三、结语\n谢谢。", "关于增设食堂|关于发放补贴")]
    public void Points_AreThoseThatTheTextNumbers(string text, string headings) =>
        BodyParagraph.Lines(Draft(text).Body).Where(l => BodyParagraph.Of(l).Level == HeadingLevel.First)
            .Select(BodyParagraph.WithoutNumber).ShouldBe(headings.Split('|'));

    [Fact]
    public void PointsThatAreListed_AreAnsweredByThoseWhoNameThem()
    {
        var facts = new DraftFacts(CaseWordsTests.Words(), "南湖区民政局", Text) { Points = ["增设食堂", "发放补贴"] };
        var opinion = new Opinion([new("岗位", "拟分为四级。", Answers: [2, 1]), new("发放补贴", "经费已落实。")]);

        var draft = DraftTemplate.Fill(facts with { Opinions = [Given("nh-rsj", "南湖区人社局", opinion)] }, new Wording());

        BodyParagraph.Lines(draft.Body).Skip(2).SkipLast(1).ShouldBe(
        [
            "一、关于增设食堂", "区人社局意见：拟分为四级。",
            "二、关于发放补贴", "区人社局意见：拟分为四级。", "区人社局意见：经费已落实。",
        ]);
    }

    [Fact]
    public void MorePointsThanAnybodyCounts_AreAllThere()
    {
        var facts = new DraftFacts(CaseWordsTests.Words(), "南湖区民政局", "") { Points = [.. Enumerable.Range(0, 1200).Select(i => $"第{i}点")] };
        var lines = BodyParagraph.Lines(DraftTemplate.Fill(facts, new Wording()).Body);

        lines.Count(l => l.EndsWith("第1199点", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.StartsWith("【待填写】", StringComparison.Ordinal)).ShouldBe(1200);
    }

    private static Letter Draft(string text, params GivenOpinion[] opinions) => DraftTemplate.Fill(
        new(CaseWordsTests.Words(), "南湖区民政局", text)
        {
            Opinions = opinions, Contacted = [ContactKind.Meeting], CopiedTo = ["南湖区政协提案委员会", "南湖区人社局"],
        },
        new Wording());

    private static GivenOpinion Given(string code, string name, Opinion opinion) => new(code, name, opinion, department => department);
}
