using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Letters;

/// <summary>The versions of a reply: who made each, what it changed, what became of it, and who reads it.</summary>
public sealed class ReplyVersionTests
{
    private static readonly Letter First = Sample.Draft(Housing).Letter with { Body = "甲段。\n乙段。\n丙段。", Annexes = [] };

    private static readonly Letter Second = First with
    {
        Title = "关于青禾路天桥的答复", Body = "甲段。\n\n乙段改。\n丙段。\n丁段。", Contacts = [.. First.Contacts, new("联系人乙", "0000-0000001")], CopiedTo = [],
        Commitments = [First.Commitments![0] with { Due = new DateOnly(2031, 1, 31) }],
    };

    private static readonly Scenario Corrected = Scenario.Handling().Strictly()
        .Do(Of(Housing), Sample.Contact(Housing)).Do(Of(Housing), Draft(First)).Approve().Do(Office, Sample.Pass(Housing)).Do(Office, Sample.SendBack(Housing))
        .Do(Of(Housing), Draft(Second)).Approve().Do(Office, Sample.Pass(Housing)).Send()
        .Do(Of(Housing), new CorrectReply(Second with { Body = First.Body }, "乙段有误。") { Department = Housing });

    [Fact]
    public void Versions_AreEveryDraftAndCorrectionWithWhatBecameOfThem()
    {
        var versions = Versions(Corrected);

        versions.Select(v => (v.Number, v.Made.Event.GetType().Name, v.IsOut)).ShouldBe(
            [(1, nameof(ReplyDrafted), false), (2, nameof(ReplyDrafted), true), (3, nameof(ReplyCorrected), true)]);
        versions.Select(v => string.Join(' ', v.Then.Select(e => e.Event.GetType().Name))).ShouldBe(
            ["ReplyApproved ReplyChecked ReplySentBack", "ReplyApproved ReplyChecked ReplySent", ""]);
        versions.Select(v => v.Letter.Body).ShouldBe([First.Body, Second.Body, First.Body]);
    }

    [Fact]
    public void WhoReadsNoDrafts_ReadsWhatWentOut()
    {
        ReplyVersion.Out(Versions(Scenario.Handling().Draft().Approve())).ShouldBeEmpty();
        var seen = ReplyVersion.Out(Versions(Corrected));

        seen.Select(v => (v.Number, v.Made.Event.GetType().Name)).ShouldBe([(2, nameof(ReplySent)), (3, nameof(ReplyCorrected))]);
        foreach (var reader in new[] { Lead, Joint })
            seen.SelectMany(v => v.Then.Append(v.Made)).ShouldAllBe(e => Visibility.MaySee(Corrected.State!, e.Event, reader));
    }

    [Fact]
    public void Drafts_AreReadByWhoWroteThemAndByThoseWhoSeeEverything()
    {
        var drafted = Scenario.Handling(Traffic).Draft().State!;
        var everyone = new[] { Of(Housing), Office, Manager, Of(Traffic), Of(Water), Lead, Joint, Stranger, Elsewhere(Office) };

        everyone.Where(caller => Visibility.MaySeeDrafts(drafted, drafted.Assignment(Housing)!, caller)).ShouldBe([Of(Housing), Office, Manager]);
    }

    [Fact]
    public void Changes_AreOfEachPartOfTheLetter()
    {
        var changes = LetterChanges.Between(First, Second);

        changes.Title.ShouldBe(new TitleChange(First.Title, Second.Title));
        changes.Body.Select(d => $"{d.At} -{string.Join('|', d.Removed)} +{string.Join('|', d.Added)}").ShouldBe(["2 -乙段。 +乙段改。", "4 - +丁段。"]);
        changes.Contacts.ShouldHaveSingleItem().Added.ShouldBe([new("联系人乙", "0000-0000001")]);
        changes.CopiedTo.ShouldHaveSingleItem().Removed.ShouldBe(["市政府督查室"]);
        changes.Annexes.ShouldBeEmpty();
        (changes.Commitments.Single().Removed.Single().Due.Year, changes.Commitments.Single().Added.Single().Due.Year).ShouldBe((2030, 2031));
    }

    [Fact]
    public void SameLetter_HasNoChanges()
    {
        var changes = LetterChanges.Between(First, First with { Body = First.Body.Replace("\n", "\r\n\r\n", StringComparison.Ordinal) });

        (changes.Title, changes.Body.Count + changes.Contacts.Count + changes.CopiedTo.Count + changes.Annexes.Count + changes.Commitments.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void DepartmentThatGetsTheCaseBack_BeginsAnew()
    {
        var back = Scenario.Handling().Draft().ChangeLead(Water).Do(Office, Sample.ChangeLead(Water, Housing)).Acknowledge(Housing).Draft();

        Versions(back).ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    private static IReadOnlyList<ReplyVersion> Versions(Scenario scenario) => ReplyVersion.Of(scenario.History, scenario.State!.Assignment(Housing)!);

    private static DraftReply Draft(Letter letter) => new(letter) { Department = Housing };
}
