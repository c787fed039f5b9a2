using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>What an opinion can say: which points it answers, under which number, with which files.</summary>
public sealed class OpinionTests
{
    private static readonly Attachment Plan = new("f1", "选址图.pdf", FileKind.Pdf.Type, 10, new('a', 64));
    private static readonly Attachment Photo = new("f2", "路口.jpg", "image/jpeg", 20, new('b', 64));

    /// <summary>Two points; 交通局 handles its opinion.</summary>
    private static readonly Scenario Handling = Scenario.None
        .Do(Lead, Sample.Submit() with { Text = "建议：一是建天桥；二是装路灯。" }).Do(Office, Sample.Accept())
        .Do(Office, new Assign(Housing, [Traffic])).Acknowledge(Housing).Acknowledge(Traffic);

    [Fact]
    public void Points_AreThoseOfTheTextAsItWasLastSubmitted()
    {
        ((CaseSubmitted)Handling.History[0].Event).Points.ShouldBe(["建天桥", "装路灯"]);
        Handling.State!.Points.ShouldBe(2);

        var returned = Scenario.None.Do(Lead, Sample.Submit() with { Text = "1、甲\n2、乙" }).Do(Office, Sample.Return());
        returned.Do(Lead, Sample.Resubmit()).State!.Points.ShouldBe(0);
    }

    [Fact]
    public void Point_AnswersThoseThatAreThere()
    {
        Handling.Do(Of(Traffic), Saying(new OpinionPoint("一并答复", "同意。", Answers: [1, 2])));

        var refused = Handling.Refuse(Of(Traffic), Saying(new("一", "同意。", Answers: [2]), new("二", "同意。", Answers: [1, 3])));
        refused.Kind.ShouldBe(RejectionKind.InvalidCommand);
        refused.Errors!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Field.ShouldBe("/points/1/answers/1"), e => e.Detail.ShouldContain("只有 2 条"));
    }

    [Fact]
    public void Point_AnswersNoneOfATextWithoutPoints() =>
        Scenario.Handling(Traffic).Refuse(Of(Traffic), Saying(new OpinionPoint("一", "同意。", Answers: [1])))
            .Errors!.ShouldHaveSingleItem().Detail.ShouldContain("没有分条");

    [Fact]
    public void Opinion_HoldsItsNumberItsContactsAndWhatIsKnownOfItsFiles()
    {
        var given = WithFiles(Plan, Photo).Do(Of(Traffic), Saying() with
        {
            DocumentNumber = "青交函〔2026〕12号", Contacts = [new("联系人甲", "0000")], Attachments = ["f2", "f1"],
        });

        var opinion = given.History.Select(e => e.Event).OfType<OpinionGiven>().Single().Opinion;
        (opinion.DocumentNumber, opinion.Contacts!.Single().Name).ShouldBe(("青交函〔2026〕12号", "联系人甲"));
        opinion.Attachments.ShouldBe([Photo, Plan]);
        given.State!.Assignment(Traffic)!.OpinionAttachments.ShouldBe([Photo, Plan]);
    }

    [Fact]
    public void File_ThatIsNotThereIsNamed()
    {
        var refused = WithFiles(Plan).Refuse(Of(Traffic), Saying() with { Attachments = ["f1", "f2"] });

        refused.Kind.ShouldBe(RejectionKind.InvalidCommand);
        refused.Errors!.Select(e => e.Field).ShouldBe(["/attachments/1"]);
    }

    [Fact]
    public void NewerOpinion_MayKeepAFileWhoseUploadIsLongGone_AndDropsWhatItDoesNotName()
    {
        var given = WithFiles(Plan, Photo).Do(Of(Traffic), Saying() with { Attachments = ["f1", "f2"] }) with { Uploads = [] };

        var anew = given.Do(Of(Traffic), Saying() with { Attachments = ["f2"] });

        anew.State!.Assignment(Traffic)!.OpinionAttachments.ShouldBe([Photo]);
        anew.Refuse(Of(Traffic), Saying() with { Attachments = ["f1"] }).Kind.ShouldBe(RejectionKind.InvalidCommand);
    }

    [Fact]
    public void Upload_IsForWhoCouldGiveAnOpinion()
    {
        RejectionKind? Refused(Scenario scenario, string department, Domain.People.Caller by) =>
            Decider.RefuseUpload(scenario.State, department, by, scenario.Jurisdiction, scenario.Now)?.Kind;

        Refused(Handling, Traffic, Of(Traffic)).ShouldBeNull();
        Refused(Handling.Opine(Traffic), Traffic, Of(Traffic)).ShouldBeNull();
        Refused(Handling, Traffic, Of(Water)).ShouldBe(RejectionKind.AssignmentNotFound);
        Refused(Handling, Water, Of(Water)).ShouldBe(RejectionKind.CaseNotFound);
        Refused(Scenario.None, Traffic, Of(Traffic)).ShouldBe(RejectionKind.CaseNotFound);
        Refused(Handling, Traffic, Office).ShouldBe(RejectionKind.RoleNotAllowed);
        Refused(Handling, Housing, Of(Housing)).ShouldBe(RejectionKind.WrongStage);
        Refused(Scenario.Assigned(Traffic), Traffic, Of(Traffic)).ShouldBe(RejectionKind.WrongStage);
        Refused(Handling.Opine(Traffic).Draft().Approve(), Traffic, Of(Traffic)).ShouldBe(RejectionKind.ReplyApproved);
    }

    private static Scenario WithFiles(params Attachment[] uploads) => Handling with { Uploads = [.. uploads] };

    private static GiveOpinion Saying(params OpinionPoint[] points) =>
        new(points is [] ? [new("一、选址", "拟同意。")] : points) { Department = Traffic };
}
