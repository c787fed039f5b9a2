using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>补录: an old letter becomes an archived case.</summary>
public sealed class BackfillTests
{
    private static readonly Case Old = Scenario.None.Do(Office, Sample.Backfill()).State!;

    [Fact]
    public void Case_IsAsItsLetterTells_ClosedAndInTheArchive()
    {
        (Old.Stage, Old.Standing, Old.CaseNumber, Old.Title, Old.IsBackfilled)
            .ShouldBe((CaseStage.Archived, CaseStage.Closed, "20190019", Sample.Backfill().Title, true));
        Old.Proposers.Select(p => (p.Name, p.Kind)).ShouldBe([("魏**", ProposerKind.Member), ("九三学社区委", ProposerKind.Party)]);
        Old.EndedAt.ShouldBe(Place.Jurisdiction.StartOf(new DateOnly(2019, 7, 2)));
        var part = Old.Assignments.ShouldHaveSingleItem();
        (part.Department, part.Role, part.Stage).ShouldBe((Housing, AssignmentRole.Sole, AssignmentStage.Sent));
        part.Reply!.DocumentNumber.ShouldBe("建函〔2019〕7号");
        part.Reply.Approval.ShouldBe(new Approval("何立", "B", new Disclosure(DisclosureKind.Public)));
        Place.Jurisdiction.DateAt(part.Reply.ApprovedAt!.Value).ShouldBe(new DateOnly(2019, 7, 2));
    }

    [Fact]
    public void Case_HasOneEvent_NoDeadlineAndNothingDue_WhereThePlaceHasDeadlines()
    {
        var scenario = (Scenario.None with { Jurisdiction = Timed.Place }).Do(Office, Sample.Backfill());

        scenario.History.ShouldHaveSingleItem().Event.ShouldBeOfType<CaseBackfilled>();
        scenario.State!.Deadlines.ShouldBeEmpty();
        CaseDues.Of(scenario.State, scenario.Jurisdiction).ShouldBeEmpty();
    }

    [Fact]
    public void Ids_AreNobodys()
    {
        Old.Proposers.Select(p => p.Id).ShouldBeUnique();
        Old.Proposers.ShouldAllBe(p => p.Id.Any(c => c > 127)); // a token's subject is ASCII
    }

    [Fact]
    public void WhatTheLetterDoesNotSay_IsNotPublicAndNotPublished()
    {
        var command = Sample.Backfill();
        var bare = Scenario.None.Do(Office, command with { Department = "老建设局", Reply = new(command.Reply.Letter) });

        var reply = bare.State!.Assignments.Single().Reply!;
        (reply.DocumentNumber, reply.ApprovedAt, reply.Approval!.Disclosure.Kind).ShouldBe((null, null, DisclosureKind.NotPublic));
        bare.Refuse(Office, new PublishReply { Department = "老建设局" }).Kind.ShouldBe(RejectionKind.NotPublishable);
        var undated = Scenario.None.Do(Office, command with { Reply = command.Reply with { Date = null } });
        undated.Refuse(Office, Sample.Publish()).Detail.ShouldContain("成文日期");
    }

    [Fact]
    public void PublicOne_IsPublished_WithItsOwnDate()
    {
        var letter = Scenario.None.Do(Office, Sample.Backfill()).Do(Office, Sample.Publish()).History[^1].Event.ShouldBeOfType<ReplyPublished>().Letter;

        (letter.Date, letter.CaseNumber, letter.ClassMark).ShouldBe((new DateOnly(2019, 7, 2), "20190019", "B"));
    }

    [Fact]
    public void Reply_HasOneVersion_ThatIsOut()
    {
        var scenario = Scenario.None.Do(Office, Sample.Backfill());

        var version = ReplyVersion.Of(scenario.History, scenario.State!.Assignments[0]).ShouldHaveSingleItem();
        (version.IsOut, version.Letter).ShouldBe((true, Sample.Backfill().Reply.Letter));
    }

    [Theory]
    [InlineData("{year}{number:000}", "2026019", 19)]
    [InlineData("{year}{number:000}", "202619", 19)]
    [InlineData("{year}{number:000}", "2026", null)]
    [InlineData("{year}{number:000}", "2025019", null)]
    [InlineData("26D{number}", "26D7", 7)]
    [InlineData("26D{number}", "26D7A", null)]
    [InlineData("{number}号", "196号", 196)]
    [InlineData("{number}号", "196", null)]
    [InlineData("{number}", "0", null)]
    [InlineData("{number}", "１９", null)]
    [InlineData("{number}", "99999999999", null)]
    public void Number_IsReadAsItsSessionWritesThem(string pattern, string text, int? number) =>
        new NumberPattern(pattern).Read(2026, text).ShouldBe(number);

    [Fact]
    public void NumberOfTheSessionsOwnSeries_IsClaimed_AndRefusedWhereItIsAnothers()
    {
        var session = Place.Jurisdiction.Session(Place.Cppcc)!;
        var command = Sample.Backfill() with { CaseNumber = session.CaseNumber.Write(session.Year, 19) };
        var question = new Question(null, command, Office, Scenario.FirstDay, Place.Jurisdiction);

        Decider.Decide(question).ShouldBe(new Decision.NeedsNumber(new NumberSeries(Place.Jurisdiction.Code, $"case-number.{Place.Cppcc}"), 19));
        Decider.Decide(question with { Number = 19 }).ShouldBeOfType<Decision.Accepted>();
        var refused = Decider.Decide(question with { Number = 0 }).ShouldBeOfType<Decision.Rejected>().Rejection;
        (refused.Kind, refused.Detail.Contains(command.CaseNumber, StringComparison.Ordinal)).ShouldBe((RejectionKind.CaseNumberTaken, true));
    }
}
