using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Printing.Filling;

namespace ProposalWorkflow.Printing.Tests.Filling;

public sealed class CaseWordsTests
{
    [Fact]
    public void Salutation_NamesAllPeopleAndTheirTitleOnce()
    {
        Salutation(ProposalKind.CppccProposal, ("程见微", ProposerKind.Member)).ShouldBe("程见微委员：");
        Salutation(ProposalKind.CppccProposal, ("张三", ProposerKind.Member), ("李四", ProposerKind.Member)).ShouldBe("张三、李四委员：");
        Salutation(ProposalKind.NpcSuggestion, ("张三", ProposerKind.Member), ("李四", ProposerKind.Member)).ShouldBe("张三、李四代表：");
    }

    [Fact]
    public void Salutation_GivesABodyNoTitle()
    {
        Salutation(ProposalKind.CppccProposal, ("民盟南湖区委", ProposerKind.Party)).ShouldBe("民盟南湖区委：");
        Salutation(ProposalKind.CppccProposal, ("民盟南湖区委", ProposerKind.Party), ("张三", ProposerKind.Member), ("李四", ProposerKind.Member))
            .ShouldBe("民盟南湖区委、张三、李四委员：");
        Salutation(ProposalKind.CppccProposal, ("张三", ProposerKind.Member), ("医药卫生界", ProposerKind.Sector), ("李四", ProposerKind.Member))
            .ShouldBe("张三委员、医药卫生界、李四委员：");
    }

    [Theory]
    [InlineData("2026001", "第2026001号")]
    [InlineData("19D10", "第19D10号")]
    [InlineData("西政提〔2026〕001号", "西政提〔2026〕001号")]
    public void Number_SaysItIsOne(string number, string words) => (Words() with { Number = number }).NumberWords.ShouldBe(words);

    [Fact]
    public void Title_StandsInBookMarksAndThoseWithinItAreTheInnerOnes() =>
        (Words() with { Title = "关于落实《条例》的建议" }).TitleWords.ShouldBe("《关于落实〈条例〉的建议》");

    [Theory]
    [InlineData("南湖区财政局", "区财政局")]
    [InlineData("南湖区委组织部", "区委组织部")]
    [InlineData("国家税务总局南湖区税务局", "国家税务总局南湖区税务局")]
    [InlineData("南湖区", "南湖区")]
    public void Department_IsCalledAsInItsPlace(string name, string local) => Words().Local(name).ShouldBe(local);

    [Fact]
    public void Filling_LooksNowhereTwice() =>
        (Words() with { Title = "关于{you}{number}的建议" }).Fill("{you}：{title}{other}").ShouldBe("您：《关于{you}{number}的建议》{other}");

    internal static CaseWords Words(params (string Name, ProposerKind Kind)[] proposers) => new(
        ProposalKind.CppccProposal, "南湖区政协六届三次会议", "2026047", "关于增设社区食堂的提案",
        [.. (proposers.Length == 0 ? [("程见微", ProposerKind.Member)] : proposers).Select((p, i) => new Proposer($"m-{i}", p.Item1, p.Item2))], "南湖区");

    private static string Salutation(ProposalKind kind, params (string, ProposerKind)[] proposers) => (Words(proposers) with { Kind = kind }).Salutation;
}
