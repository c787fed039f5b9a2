using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>A command for the case as its sender had read it, which has changed since.</summary>
public sealed class ChangedCaseTests
{
    private static readonly CaseChange Draft =
        new(5, "reply-drafted", "拟稿", Housing, "经办人", new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));

    private static readonly CaseChanges Moved = new(5, [Draft]);

    [Fact]
    public void Command_IsRefusedWithWhatHappened()
    {
        var refused = Refuse(Scenario.Handling().Draft(), Of(Housing), Sample.Draft(Housing), Moved);

        refused.Kind.ShouldBe(RejectionKind.CaseChanged);
        refused.Changed.ShouldBe(Moved);
        refused.Detail.ShouldBe("这件提案在您读取之后有了变化（经办人：拟稿）；请重新读取，确认后再办理。");
    }

    [Fact]
    public void Detail_NamesTheNewestFewAndCountsThem()
    {
        var many = new CaseChanges(9, [.. Enumerable.Range(3, 7).Select(n => Draft with { Number = n, By = $"第{n}人" })]);

        var refused = Refuse(Scenario.Handling(), Of(Housing), Sample.Draft(Housing), many);

        refused.Detail.ShouldContain("（第5人：拟稿；第6人：拟稿；第7人：拟稿；第8人：拟稿；第9人：拟稿；共 7 项）");
    }

    [Fact]
    public void Detail_WithoutAnyChangeThatIsKnownSaysOnlyThatThereWasOne() =>
        Refuse(Scenario.Handling(), Office, Sample.Close(), new(4, [])).Detail.ShouldBe("这件提案在您读取之后有了变化；请重新读取，确认后再办理。");

    [Fact]
    public void Change_IsToldBeforeTheStageThatItLedTo() =>
        Refuse(Scenario.Accepted(), Office, Sample.Decline(), Moved).Kind.ShouldBe(RejectionKind.CaseChanged);

    [Fact]
    public void WhoMayNot_IsToldThatFirst()
    {
        Refuse(Scenario.Accepted(), Manager, Sample.Decline(), Moved).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        Refuse(Scenario.Accepted(), Lead with { Subject = "member-9" }, Sample.Withdraw(), Moved).Kind.ShouldBe(RejectionKind.CaseNotFound);
        Refuse(Scenario.Accepted(), Office, new Decline(" "), Moved).Kind.ShouldBe(RejectionKind.InvalidCommand);
    }

    [Fact]
    public void EveryEvent_HasAWord()
    {
        foreach (var type in KebabCase.NamesOf<CaseEvent>().Values)
            EventWords.Of(type).ShouldNotBeNullOrWhiteSpace(type.Name);
        EventWords.Of(typeof(CaseAccepted)).ShouldBe("立案");
        EventWords.Of(typeof(CoHandlerReleased)).ShouldBe("减少会办单位");
        EventWords.Of(typeof(FeedbackGiven)).ShouldBe("反馈");
        EventWords.Of(typeof(TaskMoved)).ShouldBe("改由该单位承办");
    }

    private static Rejection Refuse(Scenario at, Caller by, CaseCommand command, CaseChanges moved) =>
        Decider.Decide(new(at.State, command, by, at.Now, at.Jurisdiction, Moved: moved)).ShouldBeOfType<Decision.Rejected>().Rejection;
}
