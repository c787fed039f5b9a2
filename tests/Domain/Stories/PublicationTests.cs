using System.Text.Encodings.Web;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>公开: who releases what when, and what is public then.</summary>
public sealed class PublicationTests
{
    private const string Identity = "110000190001010004";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Scenario Public = Scenario.Answered().Do(Office, Sample.Publish());

    [Fact]
    public void Reply_IsPublicByTheOfficesStepAloneAndTakenBackAtAnyTime()
    {
        Scenario.Answered().State!.Assignment(Housing)!.Reply!.Publication.ShouldBeNull();
        Public.State!.Assignment(Housing)!.Reply!.Publication!.Event.ShouldBe(Public.History.Length);
        Public.Refuse(Office, Sample.Publish()).Kind.ShouldBe(RejectionKind.AlreadyPublished);
        Public.Refuse(Of(Housing), Sample.Unpublish()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);

        var archived = Public.Do(Office, Sample.Close()).Do(Place.System, Sample.Archive());
        var back = archived.Do(Office, Sample.Unpublish());
        back.State!.Assignment(Housing)!.Reply!.Publication.ShouldBeNull();
        back.Refuse(Office, Sample.Unpublish()).Kind.ShouldBe(RejectionKind.NotPublished);
        back.Do(Office, Sample.Publish()).State!.Stage.ShouldBe(CaseStage.Archived);
    }

    [Theory]
    [InlineData(DisclosureKind.OnRequest)]
    [InlineData(DisclosureKind.NotPublic)]
    public void Reply_ThatIsNotPublicByItsApprovalNeverIs(DisclosureKind kind)
    {
        var answered = Scenario.Handling().Draft().Do(Of(Housing), Sample.Approve(Housing) with { Disclosure = new(kind, "涉及个人") }).Send();

        answered.Refuse(Office, Sample.Publish()).Kind.ShouldBe(RejectionKind.NotPublishable);
    }

    [Fact]
    public void Reply_IsPublicOnlyOnceItIsSent_AndWhereThePlaceSaysSoOnceTheCaseIsClosed()
    {
        Scenario.Handling().Draft().Approve().Refuse(Office, Sample.Publish()).Kind.ShouldBe(RejectionKind.NotPublishable);
        Scenario.Answered().Refuse(Office, Sample.Publish(Finance)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);

        var after = Scenario.Answered() with { Jurisdiction = Place.Jurisdiction with { Publication = new(After: PublicationStart.Closing) } };
        after.Refuse(Office, Sample.Publish()).Detail.ShouldBe("本地的答复在办结后公开。");
        after.Do(Office, Sample.Close()).Do(Office, Sample.Publish()).Do(Place.System, Sample.Archive()).Do(Office, Sample.Unpublish())
            .Do(Office, Sample.Publish());
        (after with { Jurisdiction = Place.Jurisdiction with { Publication = null } }).Refuse(Office, Sample.Publish()).Detail.ShouldBe("本地不公开答复。");
    }

    [Fact]
    public void FirstReply_StaysPublicThroughTheSecondRoundAndEachRoundHasItsOwn()
    {
        var second = Public.Reopen().Do(Office, new Assign(Housing)).Acknowledge(Housing);

        second.State!.Assignments[0].Reply!.Publication.ShouldNotBeNull();
        second.Refuse(Office, Sample.Publish()).Kind.ShouldBe(RejectionKind.NotPublishable);
        var both = second.Reply().Do(Office, Sample.Publish());
        both.State!.Assignments.Select(a => a.Reply!.Publication is not null).ShouldBe([true, true]);
        both.Do(Office, Sample.Unpublish(round: 1)).State!.Assignments.Select(a => a.Reply!.Publication is not null).ShouldBe([false, true]);
    }

    [Fact]
    public void Correction_TakesThePlaceOfWhatIsPublic()
    {
        var corrected = Public.Do(Of(Housing), Sample.Correct(Housing));

        Published(corrected).Body.ShouldContain("更正答复");
        corrected.State!.Assignment(Housing)!.Reply!.Publication!.Event.ShouldBe(corrected.History.Length);
        var elsewhere = Public with { Jurisdiction = Place.Jurisdiction with { Publication = null } }; // the place has changed its mind
        elsewhere.Do(Of(Housing), Sample.Correct(Housing)).State!.Assignment(Housing)!.Reply!.Publication.ShouldBeNull();
        var before = Scenario.Answered().Do(Of(Housing), Sample.Correct(Housing));
        before.History.ShouldNotContain(e => e.Event is ReplyPublished);
    }

    [Fact]
    public void Correction_WithASecretInItTakesBackWhatWasPublic()
    {
        var letter = Sample.Correct(Housing).Letter with { Body = $"更正如下。\n申请人{Identity}" };

        var corrected = Public.Do(Of(Housing), Sample.Correct(Housing) with { Letter = letter });

        corrected.State!.Assignment(Housing)!.Reply!.Publication.ShouldBeNull();
        var reason = corrected.History[^1].Event.ShouldBeOfType<ReplyUnpublished>().Reason;
        reason.ShouldContain("第 2 段第 4 字起有居民身份证号码");
        reason.ShouldNotContain(Identity);
    }

    [Fact]
    public void Secret_RefusesWithItsPlaceAndIsNotRepeated()
    {
        var draft = Sample.Draft(Housing, Traffic);
        draft = draft with { Letter = draft.Letter with { Title = "（机密）答复", Body = $"现答复如下。\n{Identity}" } };
        var opinion = Sample.GiveOpinion(Traffic) with { Points = [new("一、选址", "账号6222000000000009")] };
        var answered = Scenario.Handling(Traffic).Do(Of(Traffic), opinion).Do(Of(Housing), draft).Approve().Send();

        var refused = answered.Refuse(Office, Sample.Publish());

        refused.Kind.ShouldBe(RejectionKind.SecretsFound);
        refused.Errors!.Select(e => e.Field).ShouldBe(["/letter/title", "/letter/body", $"/opinions/{Traffic}/points/0/text"], ignoreOrder: true);
        JsonSerializer.Serialize(refused).ShouldNotContain("0101000");
    }

    /// <summary>Every text that a reply can have is filled with what must not be public; whatever a letter comes to have is looked at here.</summary>
    [Fact]
    public void PublicVersion_HasNeitherNameNorNumberNorContact()
    {
        const string Private = "提案人甲、提案人乙与联系人甲约定13800000000";
        var letter = new Letter(Private, Private + "\n（联系人：联系人甲，电话：0571-00000000）", [new("联系人甲", "0571-00000000")], [Private], [new(Private, Traffic)],
            [new(Private, new(2026, 12, 31), Traffic)]);
        var opinion = Sample.GiveOpinion(Traffic) with { Points = [new(Private + "、联络员乙", Private, Finance)], Annex = Private, Contacts = [new("联络员乙", "0571-00000000")] };
        var accepted = Scenario.None.Do(Lead, Sample.Submit() with { Title = Private }).Do(Office, Sample.Accept());
        var answered = accepted.Do(Office, new Assign(Housing, [Traffic])).Acknowledge(Housing).Acknowledge(Traffic).Do(Of(Traffic), opinion).Waive(Finance)
            .Do(Of(Housing), new DraftReply(letter) { Department = Housing }).Approve().Send();

        var text = JsonSerializer.Serialize(Published(answered.Do(Office, Sample.Publish())), Readable);

        foreach (var secret in (string[])["提案人甲", "提案人乙", "联系人甲", "联络员乙", "13800000000", "00000000", "member-1", "签发人甲"])
            text.ShouldNotContain(secret);
        text.ShouldContain("提**、提**与联**约定***");
        text.ShouldContain("青禾市财政局", customMessage: "the department that is to be asked, by its name");
    }

    [Fact]
    public void Deadline_OfPublishingIsTheOfficesAndOutlivesTheCase()
    {
        var closed = Timed.Publishing.Do(Office, Sample.Close());

        closed.Open(LimitedStep.Publish).Bearer.ShouldBeNull();
        var published = closed.Do(Office, Sample.Publish());
        published.State!.Deadlines.ShouldBeEmpty();
        published.State.EndedDeadlines.Single(d => d.Step == LimitedStep.Publish).How.ShouldBe(LedgerKind.Met);
        (Timed.Publishing.Reopen()).State!.Deadlines.ShouldNotContain(d => d.Step == LimitedStep.Publish);
    }

    [Fact]
    public void Commands_AreOfferedToTheOfficeWhereTheyCanBeGiven()
    {
        Offered(Scenario.Answered()).ShouldBe([typeof(PublishReply)]);
        Offered(Public).ShouldBe([typeof(UnpublishReply)]);
        Offered(Scenario.Handling()).ShouldBeEmpty();
        PublicationRules.MayOffer(Scenario.Accepted().State!, typeof(PublishReply)).ShouldBeFalse();
        Offers.OnCase(Public.State!, Office).ShouldNotContain(typeof(UnpublishReply));

        IEnumerable<Type> Offered(Scenario at) => Offers.OnPublication(at.State!, at.State!.Assignments[0], Office, at.Jurisdiction);
    }

    private static PublicLetter Published(Scenario at) => at.History.Select(e => e.Event).OfType<ReplyPublished>().Last().Letter;
}
