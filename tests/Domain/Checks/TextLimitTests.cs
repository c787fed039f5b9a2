using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Checks;

/// <summary>How long a text, how many entries: the last that passes and the first that does not.</summary>
public sealed class TextLimitTests
{
    private static readonly Dictionary<string, (int Most, Func<int, CaseCommand> Of)> Limits = new()
    {
        ["/title"] = (200, n => Sample.Submit() with { Title = new('题', n) }),
        ["/text"] = (100_000, n => Sample.Submit() with { Text = new('文', n) }),
        ["/proposers"] = (200, n => Sample.Submit() with { Proposers = [.. Enumerable.Range(1, n).Select(i => new Proposer($"m{i}", "提案人"))] }),
        ["/proposers/0/id"] = (200, n => Sample.Submit() with { Proposers = [new(new('9', n), "提案人")] }),
        ["/proposers/0/name"] = (200, n => Sample.Submit() with { Proposers = [new("m1", new('名', n))] }),
        ["/reason"] = (4_000, n => new Decline(new('由', n))),
        ["/points"] = (100, n => Sample.GiveOpinion(Traffic) with { Points = [.. Enumerable.Repeat(new OpinionPoint("一", "同意"), n)] }),
        ["/points/0/heading"] = (200, n => Sample.GiveOpinion(Traffic) with { Points = [new(new('题', n), "同意")] }),
        ["/points/0/text"] = (100_000, n => Sample.GiveOpinion(Traffic) with { Points = [new("一", new('文', n))] }),
        ["/points/0/answers"] = (100, n => Sample.GiveOpinion(Traffic) with { Points = [new("一", "同意", Answers: [.. Enumerable.Range(1, n)])] }),
        ["/contacts"] = (100, n => Sample.GiveOpinion(Traffic) with { Contacts = [.. Enumerable.Repeat(new LetterContact("联系人", "0000"), n)] }),
        ["/contacts/0/name"] = (200, n => Sample.GiveOpinion(Traffic) with { Contacts = [new(new('名', n), "0000")] }),
        ["/attachments"] = (20, n => Sample.GiveOpinion(Traffic) with { Attachments = [.. Enumerable.Range(1, n).Select(i => $"{i}")] }),
        ["/annex"] = (200, n => Sample.GiveOpinion(Traffic) with { Annex = new('附', n) }),
        ["/letter/body"] = (100_000, n => WithLetter(l => l with { Body = new('文', n) })),
        ["/letter/contacts"] = (100, n => WithLetter(l => l with { Contacts = [.. Enumerable.Repeat(l.Contacts[0], n)] })),
        ["/letter/copiedTo"] = (100, n => WithLetter(l => l with { CopiedTo = [.. Enumerable.Repeat("督查室", n)] })),
        ["/letter/annexes"] = (100, n => WithLetter(l => l with { Annexes = [.. Enumerable.Repeat(new LetterAnnex("意见", Traffic), n)] })),
        ["/letter/commitments"] = (50, n => WithLetter(l => l with { Commitments = [.. Enumerable.Repeat(Promise("动工"), n)] })),
        ["/letter/commitments/0/text"] = (4_000, n => WithLetter(l => l with { Commitments = [Promise(new('诺', n))] })),
        ["/signer"] = (200, n => Sample.Approve(Housing) with { Signer = new('签', n) }),
        ["/disclosure/reason"] = (4_000, n => Sample.Approve(Housing) with { Disclosure = new(DisclosureKind.NotPublic, new('密', n)) }),
        ["/comment"] = (4_000, n => Sample.Judge(Housing, Satisfaction.Dissatisfied) with { Comment = new('评', n) }),
    };

    public static TheoryData<string> Fields => [.. Limits.Keys];

    [Theory, MemberData(nameof(Fields))]
    public void Limit_IsTheLastThatPasses(string field)
    {
        var (most, of) = Limits[field];

        CommandCheck.Check(of(most), Place.Jurisdiction).ShouldBeEmpty();
        var fault = CommandCheck.Check(of(most + 1), Place.Jurisdiction).ShouldHaveSingleItem();
        fault.Field.ShouldBe(field);
        fault.Detail.ShouldContain($"{most}");
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\u0085')]
    public void ControlCharacter_IsAFault(char control) =>
        CommandCheck.Check(new Decline($"理由{control}如下"), Place.Jurisdiction).ShouldHaveSingleItem().Field.ShouldBe("/reason");

    [Theory]
    [InlineData("第一行\n第二行\r\n第三行")]
    [InlineData("表\t格")]
    [InlineData("生僻字𠮷与 emoji 🙂")]
    public void OrdinaryText_IsNoFault(string text) =>
        CommandCheck.Check(new Decline(text), Place.Jurisdiction).ShouldBeEmpty();

    [Fact]
    public void AnyText_IsEitherTakenOrItsFieldIsNamed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
            CommandCheck.Check(new Decline(text!), Place.Jurisdiction).All(f => f.Field == "/reason")).QuickCheckThrowOnFailure();

    private static LetterCommitment Promise(string text) => new(text, new DateOnly(2026, 12, 31), Housing);

    private static DraftReply WithLetter(Func<Letter, Letter> change)
    {
        var draft = Sample.Draft(Housing);
        return draft with { Letter = change(draft.Letter) };
    }
}
