using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Similarity;

namespace ProposalWorkflow.Domain.Tests.Similarity;

public sealed class CaseIndexTests
{
    private static readonly PastCase Canteen = new("a", "s1", "关于增设社区食堂的建议", "老人做饭难，建议在社区开办食堂，给予餐费补贴。");
    private static readonly PastCase Meals = new("b", "s1", "关于为老人送餐上门的提案", "老人做饭难，建议由食堂送餐上门。");
    private static readonly PastCase Parking = new("c", "s2", "关于缓解停车难的提案", "小区车位不足，建议错时共享车位。");
    private static readonly CaseIndex Index = CaseIndex.Empty.With(Canteen, Meals, Parking);

    [Fact]
    public void SameText_IsFirstAndWhole()
    {
        var index = Index.With(Canteen with { Id = "twin", Session = "s0" });

        var found = index.Similar(Canteen, 10);

        found[0].Case.Id.ShouldBe("twin");
        found[0].Score.ShouldBe(1, 1e-9);
        found[1].Score.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void AskedCase_IsNotItsOwnTwin() => Index.Similar(Canteen, 10).Select(f => f.Case.Id).ShouldNotContain("a");

    [Fact]
    public void WhatHasNothingInCommon_IsNotFound() => Index.Similar(Canteen, 10).Select(f => f.Case.Id).ShouldBe(["b"]);

    [Fact]
    public void NewerTextOfACase_ReplacesTheOlder()
    {
        var index = Index.With(Meals with { Title = "关于充电桩的提案", Text = "车位旁安装充电桩。" });

        index.Count.ShouldBe(3);
        index.Similar(Canteen, 10).ShouldBeEmpty();
        index.Similar(Parking, 10).Select(f => f.Case.Id).ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("食", "")]
    [InlineData("。，！", "？？")]
    [InlineData("关于的建议", "建议")]
    public void TextWithoutWords_FindsNothingAndIsFoundByNothing(string title, string text)
    {
        var empty = new PastCase("empty", "s1", title, text);

        Index.Similar(empty, 10).ShouldBeEmpty();
        Index.With(empty).Similar(Canteen, 10).Select(f => f.Case.Id).ShouldBe(["b"]);
    }

    [Fact]
    public void Index_IsTheSameInWhateverOrderItIsBuilt() => Prop.ForAll(Texts, texts =>
    {
        var cases = Cases(texts);
        var atOnce = CaseIndex.Empty.With(cases);
        var oneByOne = cases.Reverse().Aggregate(CaseIndex.Empty, (index, c) => index.With(c with { Text = "旧的文字" }).With(c));

        foreach (var asked in cases)
            Shown(oneByOne.Similar(asked, 10)).ShouldBe(Shown(atOnce.Similar(asked, 10)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Likeness_IsMutual() => Prop.ForAll(Texts, texts =>
    {
        var cases = Cases(texts);
        var index = CaseIndex.Empty.With(cases);
        foreach (var one in cases)
            foreach (var found in index.Similar(one, 100))
                index.Similar(found.Case, 100).Single(f => f.Case.Id == one.Id).Score.ShouldBe(found.Score, 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SameTextAmongAny_IsFirst() => Prop.ForAll(Texts, texts =>
    {
        var cases = Cases(texts);
        var index = CaseIndex.Empty.With(cases);
        foreach (var one in cases.Where(c => index.Similar(c with { Id = "asked" }, 1).Count > 0))
        {
            index.Similar(one with { Id = "asked" }, 1)[0].Score.ShouldBe(1, 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>It makes the words of the others a little rarer, and that may only turn what was nearly even.</summary>
    [Fact]
    public void UnrelatedCase_LeavesTheOrderOfTheOthers() => Prop.ForAll(Texts, texts =>
    {
        const double Even = 0.05;
        var cases = Cases(texts);
        var before = CaseIndex.Empty.With(cases);
        var after = before.With(new PastCase("unrelated", "s1", "甲乙丙丁", "戊己庚辛壬癸"));
        foreach (var asked in cases)
        {
            var scores = after.Similar(asked, 100).ToDictionary(f => f.Case.Id, f => f.Score);
            scores.ShouldNotContainKey("unrelated");
            var found = before.Similar(asked, 100);
            found.Select(f => f.Case.Id).Order().ShouldBe(scores.Keys.Order());
            foreach (var (nearer, farther) in found.Zip(found.Skip(1)).Where(p => p.First.Score - p.Second.Score > Even))
                scores[nearer.Case.Id].ShouldBeGreaterThan(scores[farther.Case.Id]);
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>Sentences of a few words, so that cases have some in common.</summary>
    private static Arbitrary<string[]> Texts => Gen.Elements("养老", "食堂", "停车", "车位", "学校", "操场", "医院", "挂号", "，", "老人")
        .ArrayOf(8).Select(string.Concat).ArrayOf(6).ToArbitrary();

    private static PastCase[] Cases(string[] texts) => [.. texts.Select((text, i) => new PastCase($"case-{i}", "s1", text[..4], text))];

    private static IEnumerable<string> Shown(IEnumerable<SimilarCase> found) =>
        found.Select(f => $"{f.Case.Id} {f.Case.Text} {f.Score:R} {string.Join('、', f.Words)}");
}
