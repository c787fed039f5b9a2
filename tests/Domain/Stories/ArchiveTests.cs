using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>归档: some time after its end, a case is put away.</summary>
public sealed class ArchiveTests
{
    private static readonly Jurisdiction AfterAWeek = Place.Jurisdiction with { ArchiveAfterDays = 7 };

    public static TheoryData<CaseStage> Ends => [CaseStage.Closed, CaseStage.Declined, CaseStage.Withdrawn];

    [Theory, MemberData(nameof(Ends))]
    public void EndedCase_GoesToTheArchiveAndStaysAsItEnded(CaseStage end)
    {
        var archived = EndedAt(end).Do(Place.System, Sample.Archive());

        archived.State!.Stage.ShouldBe(CaseStage.Archived);
        archived.State.Standing.ShouldBe(end);
        archived.State.ArchivedFrom.ShouldBe(end);
    }

    [Theory, MemberData(nameof(Ends))]
    public void Archive_FallsDueAtTheBeginningOfTheDayThatManyDaysAfterTheEnd(CaseStage end)
    {
        var at = EndedAt(end) with { Jurisdiction = AfterAWeek };

        CaseDues.Of(at.State!, AfterAWeek).ShouldBe([new Due(DueKind.Archive, Scenario.FirstDay.AddDays(7))]);
    }

    [Fact]
    public void Archive_IsDueOnlyOfWhatHasEndedAndIsNotThereYet()
    {
        CaseDues.Of(Scenario.Answered().State!, AfterAWeek).ShouldBeEmpty();
        CaseDues.Of(EndedAt(CaseStage.Closed).State!, AfterAWeek with { ArchiveAfterDays = null }).ShouldBeEmpty();
        CaseDues.Of(EndedAt(CaseStage.Closed).Do(Place.System, Sample.Archive()).State!, AfterAWeek).ShouldBeEmpty();
    }

    [Fact]
    public void Archive_BeforeItsTimeOrForAnotherTimeIsRefused()
    {
        var closed = EndedAt(CaseStage.Closed) with { Jurisdiction = AfterAWeek };
        var due = Scenario.FirstDay.AddDays(7);

        (closed with { Now = due.AddTicks(-1) }).Refuse(Place.System, new Archive(due)).Kind.ShouldBe(RejectionKind.NotDue);
        (closed with { Now = due.AddDays(1) }).Refuse(Place.System, new Archive(due.AddDays(1))).Kind.ShouldBe(RejectionKind.NotDue);
        (closed with { Now = due }).Do(Place.System, new Archive(due)).State!.Stage.ShouldBe(CaseStage.Archived);
    }

    [Fact]
    public void ArchivedCase_SaysInEveryRefusalThatItIsArchived()
    {
        var archived = EndedAt(CaseStage.Closed).Do(Place.System, Sample.Archive());

        var refused = archived.Refuse(Office, Sample.OpenSecondRound());

        refused.Kind.ShouldBe(RejectionKind.WrongStage);
        refused.Stage.ShouldBe("archived");
        refused.Detail.ShouldContain("已归档");
        refused.Allowed.ShouldBe(["publish-reply"], "what the public reads can still change");
    }

    /// <summary>Clocks that are put forward at midnight: the day begins later there.</summary>
    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-09", "2026-03-08T16:00:00Z")]
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z")]
    public void Day_BeginsWhenItsFirstInstantIs(string zone, string day, string expected) =>
        (Place.Jurisdiction with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) })
            .StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    private static Scenario EndedAt(CaseStage end) => end switch
    {
        CaseStage.Closed => Scenario.Answered().Do(Office, Sample.Close()),
        CaseStage.Declined => Scenario.Submitted().Do(Office, Sample.Decline()),
        _ => Scenario.Handling().Do(Office, Sample.Withdraw()),
    };
}
