using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>案号 and 发文字号: claimed once, from the right series, and kept.</summary>
public sealed class NumberingTests
{
    private static readonly Scenario Drafted = Scenario.Handling().Draft();

    [Theory]
    [InlineData(Cppcc, 7, "2026007")]
    [InlineData(Cppcc, 1234, "20261234")]
    [InlineData(Npc, 10, "19D10")]
    public void CaseNumber_ComesFromTheSessionsSeries(string session, int number, string expected)
    {
        var submitted = Scenario.None.Do(Lead, Sample.Submit() with { Session = session });
        var question = new Question(submitted.State, Sample.Accept(), Office, submitted.Now, submitted.Jurisdiction);

        Decider.Decide(question).ShouldBe(new Decision.NeedsNumber(new NumberSeries("qinghe", $"case-number.{session}")));
        Events(question with { Number = number }).ShouldBe([new CaseAccepted(expected, "城市建设")]);
    }

    [Theory]
    [InlineData("2026-12-31T15:59:59Z", 2026)]
    [InlineData("2026-12-31T16:00:00Z", 2027)]
    [InlineData("2026-12-31T16:30:00Z", 2027)]
    [InlineData("2026-12-31T23:30:00-05:00", 2027)]
    [InlineData("2027-01-01T00:30:00+09:00", 2026)]
    public void DocumentNumber_BearsTheYearThatItIsInTheJurisdictionWhenItIsAskedFor(string askedAt, int year)
    {
        var question = Approval(Drafted) with { AskedAt = DateTimeOffset.Parse(askedAt, null) };

        Decider.Decide(question).ShouldBe(new Decision.NeedsNumber(new NumberSeries("qinghe", $"document-number.{Housing}.{year}")));
        NumberIn(Events(question with { Number = 32 })).ShouldBe($"青建函〔{year}〕32号");
    }

    [Fact]
    public void Number_IsNotClaimedForACommandThatWillBeRefused()
    {
        Decider.Decide(Approval(Scenario.Handling())).ShouldBeOfType<Decision.Rejected>();
        Decider.Decide(Approval(Drafted, Sample.Approve(Housing) with { ClassMark = "Z" })).ShouldBeOfType<Decision.Rejected>();
    }

    [Fact]
    public void DocumentNumber_StaysWhenTheDraftIsRevisedAndApprovedAgain()
    {
        var first = Drafted.Approve();
        var again = first.Draft() with { Now = first.Now.AddYears(1) };

        Decider.Decide(Approval(again)).ShouldBeOfType<Decision.Accepted>();
        again.Approve().State!.Assignment(Housing)!.Reply!.DocumentNumber
            .ShouldBe(first.State!.Assignment(Housing)!.Reply!.DocumentNumber);
    }

    [Fact]
    public void DocumentNumber_StaysThoughALateApprovalComesWithAnotherNumber()
    {
        // Two approvals at once: both claim a number, one is committed, the letter is revised, and then the other is decided again.
        var revised = Drafted.Approve().Draft();

        NumberIn(Events(Approval(revised) with { Number = 99 }))
            .ShouldBe(revised.State!.Assignment(Housing)!.Reply!.DocumentNumber);
    }

    [Fact]
    public void SecondRoundsReply_HasANumberOfItsOwn()
    {
        var first = Scenario.Answered();
        var second = first.Reopen().Do(Office, new Assign(Housing)).Acknowledge(Housing).Draft();

        Decider.Decide(Approval(second)).ShouldBeOfType<Decision.NeedsNumber>();
        second.Approve().State!.Assignments.Select(a => a.Reply!.DocumentNumber).ShouldBeUnique();
    }

    private static Question Approval(Scenario scenario, ApproveReply? command = null) =>
        new(scenario.State, command ?? Sample.Approve(Housing), Of(Housing), scenario.Now, scenario.Jurisdiction);

    private static IReadOnlyList<CaseEvent> Events(Question question) =>
        Decider.Decide(question).ShouldBeOfType<Decision.Accepted>().Events;

    private static string NumberIn(IReadOnlyList<CaseEvent> events) => events.OfType<ReplyApproved>().Single().DocumentNumber;
}
