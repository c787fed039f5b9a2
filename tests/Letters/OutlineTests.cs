namespace ProposalWorkflow.Letters.Tests;

public sealed class OutlineTests
{
    [Fact]
    public async Task Sections_HaveTheirPointsAndPlans()
    {
        var letter = await LetterFiles.ReadAsync(LetterFiles.Own, "01-class-in-head.txt");

        letter.Sections.Select(s => (s.Marker, s.Heading)).ShouldBe([("一、", "工作开展情况"), ("二、", "下一步工作")]);
        letter.Sections[0].Points.Select(p => (p.Marker, p.Level, p.Heading)).ShouldBe([("（一）", 2, "完善制度"), ("（二）", 2, "加强保障")]);
        letter.Sections[1].Points.Select(p => (p.Marker, p.Level)).ShouldBe([("1.", 3), ("2.", 3)]);
        letter.Commitments.Select(c => (c.DueText?.Value, c.Due)).ShouldBe([("2024年6月底前", new DateOnly(2024, 6, 30)), (null, null)]);
        letter.Commitments[0].Text.Value.ShouldBe("扩大资源供给。2024年6月底前建成课程资源库。");
    }

    [Fact]
    public async Task Points_NumberedInTheSentenceAreTold()
    {
        var letter = await LetterFiles.ReadAsync(LetterFiles.Own, "25-opinion-opening-only.txt");

        letter.Sections.ShouldHaveSingleItem().Points.Select(p => (p.Marker, p.Text))
            .ShouldBe([("一是", "支持幼儿园开设托班。"), ("二是", "加强师资培训。"), ("三是", "规范收费行为。")]);
    }

    [Fact]
    public async Task Annex_HasItsOwnSections()
    {
        var letter = await LetterFiles.ReadAsync(LetterFiles.Own, "11-two-annexes.txt");

        letter.Annexes.Select(a => a.Sections.Count(s => s.Marker is not null)).ShouldBe([2, 2]);
        letter.Annexes[0].Sections.Select(s => s.Heading).ShouldBe([null, "关于贴息", "关于担保"]);
    }
}
