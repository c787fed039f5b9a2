using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Tests.Deadlines;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Recounting;

/// <summary>A calendar or a rule set that somebody sends is read as the files are, and has to fit their place.</summary>
public sealed class PostedBasisTests
{
    private static readonly Jurisdiction Place = Year.Jurisdiction;

    [Fact]
    public void ShippedFiles_CanBeSentAsTheyAre()
    {
        PostedBasis.Read(Place, BasisPart.Rules, null, Shipped.Text("rules", "cppcc-usual")).Name.ShouldBe("cppcc-usual");
        var (basis, name) = PostedBasis.Read(Place, BasisPart.Calendar, "2026", Shipped.Text("calendars", "2026"));
        name.ShouldBe("2026");
        basis.Calendars.Current.Year(2026)!.Edition.ShouldBe(Place.Deadlines!.Basis.Calendars.Current.Year(2026)!.Edition);
    }

    [Theory]
    [InlineData("2027", "\"year\": 2026", "\"year\": 2026", "正文: $.year（第2行）：年份应为2027，与地址所写的一致。")]
    [InlineData("2026", "\"2026-01-03\"]", "\"2026-01-03\", \"2026-09-31\"]", "正文: $.holidays[0].off[3]（第13行）：“2026-09-31”不是日期（YYYY-MM-DD）。")]
    [InlineData("2026", "[\"2026-01-04\"]", "[\"2026-01-03\"]", "正文: $.holidays[0].work[0]（第14行）：2026-01-03既放假又上班（元旦）。")]
    [InlineData("2026", "\"year\": 2026,", "\"year\": 2026", "正文: $（第3行）：不是有效的 JSON。")]
    public void FaultOfACalendar_IsNamedWithItsLine(string year, string good, string bad, string expected) =>
        Faults(BasisPart.Calendar, year, Shipped.Text("calendars", "2026").Replace(good, bad, StringComparison.Ordinal)).ShouldContain(expected);

    [Theory]
    [InlineData("\"unit\": \"month\"", "\"unit\": \"fortnight\"", ".unit（第64行）：“fortnight”不在可用值之列：calendar-day、working-day、month、fixed-date。")]
    [InlineData("\"code\": \"cppcc-usual\"", "\"code\": \"npc-usual\"", "$.code（第2行）：本地不用规则“npc-usual”；所用的是：cppcc-usual。")]
    [InlineData("\"roles\": [\"co-handler\"]", "\"roles\": [\"lead\"]", ".roles（第65行）：“会办意见”的期限不适用于“主办”；可用：co-handler。")]
    public void FaultOfRules_IsNamedWithItsLine(string good, string bad, string expected) =>
        Faults(BasisPart.Rules, null, Shipped.Text("rules", "cppcc-usual").Replace(good, bad, StringComparison.Ordinal))
            .ShouldContain(fault => fault.EndsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void RulesThatCountFromTheSessionsClose_NeedOne()
    {
        var text = Shipped.Text("rules", "cppcc-usual")
            .Replace("\"limits\": \"reply\", \"amount\": 3, \"unit\": \"month\", \"starts\": \"assigned\"",
                "\"limits\": \"reply\", \"amount\": 3, \"unit\": \"month\", \"starts\": \"session-closed\"", StringComparison.Ordinal);

        Faults(BasisPart.Rules, null, text).ShouldHaveSingleItem().ShouldEndWith("（第78行）：自会议闭幕起算，而一届一次会议没有闭幕日期。");
    }

    [Fact]
    public void RuleOfAnotherSetOfThePlace_IsNotLimitedTwice()
    {
        var two = Place with { Deadlines = Place.Deadlines! with { Sets = ["cppcc-usual", "fixed-dates"] } };

        Should.Throw<DataFileException>(() => PostedBasis.Read(two, BasisPart.Rules, null, Shipped.Text("rules", "cppcc-usual"))).Faults
            .ShouldContain(f => f.Detail.StartsWith("与规则 fixed-dates 的“", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults(BasisPart part, string? year, string text) =>
        Should.Throw<DataFileException>(() => PostedBasis.Read(Place, part, year, text)).Faults.Select(f => f.ToString());
}
