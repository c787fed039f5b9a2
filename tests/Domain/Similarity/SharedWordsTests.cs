using ProposalWorkflow.Domain.Similarity;

namespace ProposalWorkflow.Domain.Tests.Similarity;

/// <summary>The words that led to a case are for people to read.</summary>
public sealed class SharedWordsTests
{
    [Theory]
    [InlineData("社区养老服务", "发展社区养老服务业", "社区养老服务")] // pairs are put together again
    [InlineData("关于加强社区养老的建议", "关于加强社区养老的提案", "社区养老")] // without the formulas around
    [InlineData("旧小区的电梯", "小区的电梯旧", "小区的电梯")] // particles inside stay
    [InlineData("建电梯的", "电梯的费用", "电梯")] // and those at the end go
    [InlineData("电梯，停车", "停车。电梯", "停车、电梯")] // no word reaches over a comma
    [InlineData("推广ＷｉＦｉ热点", "wifi热点", "wifi热点")] // full width and case make no difference
    [InlineData("养老", "養老", "")] // traditional and simplified are left as they are
    [InlineData("社区养老", "养老", "养老")]
    [InlineData("𠮷祥公园", "𠮷祥公园", "祥公园")] // half a character is never shown
    public void Words_AreTheLongestThatBothHave(string asked, string other, string expected)
    {
        var found = CaseIndex.Empty.With(new PastCase("other", "s1", "", other)).Similar(new("asked", "s1", "", asked), 1);

        found.SelectMany(f => f.Words).Order(StringComparer.Ordinal).ShouldBe(
            expected.Split('、', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatMostCasesSay_IsLearnedToBeAFormula()
    {
        var cases = Enumerable.Range(0, 100).Select(i => new PastCase($"{i}", "s1", "", $"恳请研究，{(char)('一' + i)}桥加固")).ToList();
        var asked = new PastCase("asked", "s1", "", "恳请研究，丁桥加固");

        CaseIndex.Empty.With(cases[0]).Similar(asked, 1).Single().Words.ShouldContain("恳请研究");
        CaseIndex.Empty.With(cases).Similar(asked, 100).SelectMany(f => f.Words).ShouldNotContain("恳请研究");
    }
}
