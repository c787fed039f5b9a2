using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Tests.Publishing;

public sealed class NameMaskTests
{
    [Theory]
    [InlineData("顾清和", "顾**")]
    [InlineData("顾清", "顾**")] // the asterisks do not tell how long the name is
    [InlineData("欧阳知远", "欧阳**")]
    [InlineData("司马光", "司马**")]
    [InlineData("欧阳", "欧**")]
    [InlineData("阿依古丽·买买提", "阿**")]
    [InlineData("Ann Lee", "A**")]
    [InlineData("顾 清", "顾**")]
    [InlineData("甲", "**")]
    [InlineData("魏**", "魏**")]
    public void Surname_IsAllThatStays(string name, string masked) => NameMask.Surname(name).ShouldBe(masked);

    [Theory]
    [InlineData("顾清和委员：", "顾**委员：")]
    [InlineData("感谢顾清和、沈知远两位委员。", "感谢顾**、沈**两位委员。")]
    [InlineData("顾　清　和委员", "顾**委员")]
    [InlineData("顾 清\u200B和委员", "顾**委员")]
    [InlineData("沈知远航委员", "沈**委员")] // the longer name first
    [InlineData("李明确表示支持", "李**确表示支持")] // rather a word too many
    [InlineData("LIN ZHI先生", "L**先生")]
    [InlineData("清和里社区", "清和里社区")]
    [InlineData("第一行顾清\n和第二行", "第一行顾清\n和第二行")]
    [InlineData("", "")]
    public void Name_IsMaskedWhereverItStands(string text, string masked) =>
        new NameMask(["顾清和", "沈知远", "沈知远航", "李明", "Lin Zhi", "甲"]).Mask(text).ShouldBe(masked);

    [Fact]
    public void Nobody_MasksNothing() => new NameMask([]).Mask("顾清和委员").ShouldBe("顾清和委员");

    [Theory]
    [InlineData(NameStyle.Full, "顾清和、民盟区委、沈知远")]
    [InlineData(NameStyle.Surname, "顾**、民盟区委、沈**")]
    [InlineData(NameStyle.Count, "顾**等2位委员、民盟区委")]
    public void Bodies_AreNamedInFull(NameStyle style, string expected) =>
        Shown(style, new("a", "顾清和"), new("b", "民盟区委", ProposerKind.Party), new("c", "沈知远")).ShouldBe(expected);

    [Fact]
    public void OnePerson_IsNotCounted() => Shown(NameStyle.Count, new("b", "教育界", ProposerKind.Sector), new("a", "顾清和")).ShouldBe("教育界、顾**");

    private static string Shown(NameStyle style, params Proposer[] proposers) =>
        string.Join('、', PublicNames.Of(proposers, ProposalKind.CppccProposal, style).Select(p => p.Name));
}
