using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>承诺事项: what a reply promises, by when, and who is to do it.</summary>
public sealed class CommitmentTests
{
    /// <summary>The day on which every scenario begins.</summary>
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DateOnly Later = new(2026, 9, 30);

    [Fact]
    public void Promises_AreThoseOfTheNewestVersion()
    {
        var drafted = Scenario.Handling(Traffic).Do(Of(Housing), Draft(new("选址", Today.AddDays(1), Traffic), new("动工", Later, Housing)));
        drafted.State!.Assignment(Housing)!.Reply!.Promises.ShouldBe([new(Traffic, Today.AddDays(1), "选址"), new(Housing, Later, "动工")]);

        var again = drafted.Do(Of(Housing), Draft(new LetterCommitment("动工", Later, Housing)));
        again.State!.Assignment(Housing)!.Reply!.Promises.ShouldBe([new(Housing, Later, "动工")]);
        again.Approve().State!.Assignment(Housing)!.Reply!.Promises.ShouldBe([new(Housing, Later, "动工")]);
        again.Do(Of(Housing), Draft()).State!.Assignment(Housing)!.Reply!.Promises.ShouldBeEmpty();

        var corrected = again.Opine(Traffic).Approve().Send().Do(Of(Housing), Correct(new LetterCommitment("动工", Later.AddDays(31), Housing)));
        corrected.State!.Assignment(Housing)!.Reply!.Promises.ShouldBe([new(Housing, Later.AddDays(31), "动工")]);
    }

    [Fact]
    public void Promise_IsForLaterAndOfWhoHasAPart()
    {
        var handling = Scenario.Handling(Traffic);

        Faults(handling, new("今天", Today, Housing), new("明天", Today.AddDays(1), Housing), new("去年", Today.AddYears(-1), Finance))
            .ShouldBe(["/letter/commitments/0/due", "/letter/commitments/2/due", "/letter/commitments/2/department"]);
        Faults(handling.Add(Finance).Add(Water).Release(Water), new("拨款", Later, Finance), new("供水", Later, Water))
            .ShouldBe(["/letter/commitments/1/department"]);
        // Midnight in the place, not in Greenwich: this is already the third there.
        Faults(handling.At(new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero)), new LetterCommitment("明天", Today.AddDays(1), Housing))
            .ShouldBe(["/letter/commitments/0/due"]);
    }

    [Fact]
    public void WhoAnswersApart_PromisesForItselfAlone()
    {
        var apart = Scenario.Apart().Acknowledge(Housing);

        Faults(apart, new("住建", Later, Housing), new("水务", Later, Water), new("财政", Later, Finance))
            .ShouldBe(["/letter/commitments/1/department", "/letter/commitments/2/department"]);
    }

    [Fact]
    public void ReplyToAMergedCase_PromisesForTheMainCasesCoHandlers()
    {
        var followed = Scenario.Followed(1).Acknowledge(Housing);

        Faults(followed, new("交通", Later, Traffic), new("水务", Later, Water)).ShouldBe(["/letter/commitments/1/department"]);
    }

    [Fact]
    public void Correction_KeepsAPromiseWhoseDayHasPassedSinceTheReplyWentOut()
    {
        var sent = Scenario.Handling().Do(Of(Housing), Draft(new LetterCommitment("选址", Today.AddDays(1), Housing))).Approve().Send();
        var late = sent.At(new DateTimeOffset(2026, 4, 1, 1, 0, 0, TimeSpan.Zero));

        late.Do(Of(Housing), Correct(new LetterCommitment("选址", Today.AddDays(1), Housing)))
            .State!.Assignment(Housing)!.Reply!.Promises.ShouldBe([new(Housing, Today.AddDays(1), "选址")]);
        late.Refuse(Of(Housing), Correct(new("选址", Today, Housing), new("拨款", Later, Finance))).Errors!.Select(e => e.Field)
            .ShouldBe(["/letter/commitments/0/due", "/letter/commitments/1/department"]);
    }

    [Fact]
    public void Approval_TakesNoPromiseWhoseDayHasComeOrWhoseDepartmentHasLeft()
    {
        var drafted = Scenario.Handling(Traffic).Add(Finance)
            .Do(Of(Housing), Draft(new("选址", Today.AddDays(1), Housing), new("拨款", Later, Finance)));

        drafted.Approve().State!.Assignment(Housing)!.Reply!.Approval.ShouldNotBeNull();
        var late = drafted.Release(Finance).At(new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero)).Refuse(Of(Housing), Sample.Approve(Housing));
        late.Kind.ShouldBe(RejectionKind.ReplyNotReady);
        late.Detail.ShouldContain("第 1 项的完成时限已到，第 2 项的责任单位已不办理本件");
    }

    [Fact]
    public void Blank_MayBeDraftedAndIsNeitherApprovedNorPutIntoALetterThatIsOut()
    {
        var letter = Sample.Draft(Housing).Letter;
        Letter[] blank =
        [
            letter with { Title = "关于【待填写】的答复" }, letter with { Body = "一、资金\n【待填写】" }, letter with { Contacts = [new("周小满", "【待填写】")] },
            letter with { Contacts = [new("【待填写】", "555-0100")] }, letter with { CopiedTo = ["【待填写】"] },
            letter with { Commitments = [new("【待填写】", Later, Housing)] },
        ];

        foreach (var one in blank)
        {
            var drafted = Scenario.Handling().Do(Of(Housing), new DraftReply(one) { Department = Housing });
            drafted.Refuse(Of(Housing), Sample.Approve(Housing)).Kind.ShouldBe(RejectionKind.ReplyNotReady);
            drafted.Draft().Approve().Send().Refuse(Of(Housing), new CorrectReply(one, "更正") { Department = Housing }).Kind
                .ShouldBe(RejectionKind.ReplyNotReady);
        }
    }

    private static IEnumerable<string> Faults(Scenario scenario, params LetterCommitment[] commitments) =>
        scenario.Refuse(Of(Housing), Draft(commitments)).Errors!.Select(e => e.Field);

    private static DraftReply Draft(params LetterCommitment[] commitments) =>
        new(Sample.Draft(Housing).Letter with { Commitments = commitments }) { Department = Housing };

    private static CorrectReply Correct(params LetterCommitment[] commitments) =>
        new(Sample.Draft(Housing).Letter with { Commitments = commitments }, "完成时限有误。") { Department = Housing };
}
