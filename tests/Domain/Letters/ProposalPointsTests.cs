using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Tests.Letters;

/// <summary>What of a proposal's text wants an answer.</summary>
public sealed class ProposalPointsTests
{
    private static readonly Dictionary<string, (string Text, string[] Points)> Cases = new()
    {
        ["no numbers"] = ("建议在各街道增设日间照料点。", []),
        ["one number alone"] = ("一、建议增设天桥。", []),
        ["nothing"] = ("", []),
        ["sections"] = ("一、增设天桥。路口车多。\n二、改造路灯。\n三、增加公交班次", ["增设天桥", "改造路灯", "增加公交班次"]),
        ["within a line"] = ("为此建议：一是在每个街道增设社区食堂；二是对困难老人给予补贴。", ["在每个街道增设社区食堂", "对困难老人给予补贴"]),
        ["arabic within a line"] = ("建议如下：1.增设食堂；2．给予补贴；3、加强监管。", ["增设食堂", "给予补贴", "加强监管"]),
        ["headed, with what comes before told"] = (
            "一、基本情况\n1.人口多。\n2.设施少。\n二、存在问题\n（一）没有天桥。\n（二）没有路灯。\n三、建议\n（一）建天桥。今年动工。\n（二）装路灯。\n四、预期效果\n更安全。",
            ["建天桥", "装路灯"]),
        ["headed in more words"] = ("一、现状\n甲。\n二、对策和建议：\n1、建天桥\n2、装路灯\n", ["建天桥", "装路灯"]),
        ["headed, and one wish only"] = ("一、现状\n1.甲\n2.乙\n二、建议\n建一座天桥。", []),
        ["told without wishes"] = ("一、背景\n甲。\n二、问题\n乙。\n三、原因\n丙。", []),
        ["told, and then introduced"] = ("一、现状\n甲。\n二、问题\n乙。\n现提出以下几点建议：\n1. 建天桥\n2. 装路灯", ["建天桥", "装路灯"]),
        ["a section whose title ends with 建议"] = ("一、增设天桥的建议\n甲。\n二、改造路灯的建议\n乙。", ["增设天桥的建议", "改造路灯的建议"]),
        ["inner numbers stay inside"] = ("一、建天桥\n（一）选址\n（二）经费\n二、装路灯\n（一）选型\n（二）经费", ["建天桥", "装路灯"]),
        ["numbers beyond ten"] = (
            string.Concat(Enumerable.Range(1, 12).Select(n => $"{(n <= 10 ? "一二三四五六七八九十"[n - 1].ToString() : "十" + "一二"[n - 11])}、事项{n}。\n")),
            [.. Enumerable.Range(1, 12).Select(n => $"事项{n}")]),
        ["a number that is an amount"] = ("投入1.5亿元；2.3公里道路待修。", []),
        ["a number left out"] = ("1、甲\n2、乙\n4、丁", ["甲", "乙"]),
        ["a long wish is cut"] = ("1、" + new string('长', 80) + "。\n2、短。", [new string('长', 60) + "…", "短"]),
        ["brackets of both widths"] = ("建议：(1)建天桥；（2）装路灯。", ["建天桥", "装路灯"]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Points_AreReadFromTheNumbers(string name) => ProposalPoints.Of(Cases[name].Text).ShouldBe(Cases[name].Points);

    [Fact]
    public void AnyText_IsRead()
    {
        string[] parts = ["一、", "二、", "（一）", "1.", "2.", "一是", "二是", "建议：", "建议", "\n", "。", "；", "甲", "现状", "十", "99、", " ", "\u3000"];
        Prop.ForAll(Gen.Elements(parts).ListOf().Select(some => string.Concat(some)).ToArbitrary(), text =>
            ProposalPoints.Of(text).All(p => p.Length is > 0 and <= ProposalPoints.MostCharacters + 1)).QuickCheckThrowOnFailure();
    }

    /// <summary>The longest texts of nothing but numbers: it must not take until the message comes again.</summary>
    [Theory]
    [InlineData("1.")]
    [InlineData("建议：1.")]
    [InlineData("一、建议\n")]
    [InlineData("\n\n\n\u3000\u3000")]
    public void LongText_IsReadInNoTime(string part) =>
        ProposalPoints.Of(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length))).Count.ShouldBeLessThanOrEqualTo(100);
}
