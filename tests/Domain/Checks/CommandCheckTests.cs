using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Checks;

/// <summary>Each fault of a field is named by a JSON pointer into the body.</summary>
public sealed class CommandCheckTests
{
    private static readonly Letter Good = new("关于天桥的答复", "正文", [new("联系人甲", "0000-0000000")]);

    private static readonly Dictionary<string, (CaseCommand Command, string[] Faults)> Cases = new()
    {
        ["an unknown session"] = (Sample.Submit() with { Session = "cppcc-99" }, ["/session"]),
        ["an empty title"] = (Sample.Submit() with { Title = "" }, ["/title"]),
        ["a blank text"] = (Sample.Submit() with { Text = " \t\n　" }, ["/text"]),
        ["no proposer"] = (Sample.Submit() with { Proposers = [] }, ["/proposers"]),
        ["a proposer twice"] = (Sample.Submit() with { Proposers = [Proposers[0], Proposers[1], Proposers[0]] }, ["/proposers/2/id"]),
        ["a nameless proposer"] = (Sample.Submit() with { Proposers = [Proposers[0], new("member-2", " ")] }, ["/proposers/1/name"]),
        ["a null proposer"] = (Sample.Submit() with { Proposers = [Proposers[0], null!] }, ["/proposers/1"]),
        ["back-filled without anything"] = (new Backfill("?", "", " ", [], "", new(new("", "", [new("甲", "")], [""], [new("件", Place.Traffic)], [new("事", new(2026, 1, 1), Place.Traffic)]), null, "", "", null, "", [""])),
            ["/session", "/caseNumber", "/title", "/proposers", "/department", "/reply/letter/title", "/reply/letter/body", "/reply/letter/contacts/0/phone",
                "/reply/letter/copiedTo/0", "/reply/opinions", "/reply/letter/commitments", "/reply/documentNumber", "/reply/classMark", "/reply/signer", "/reply/planned/0"]),
        ["back-filled with an annex that has no text"] = (Backfilled([new("意见", "甲局"), new("", "乙局")], [new("甲局", new([new("一", "同意。")]))]),
            ["/reply/letter/annexes/1/title", "/reply/opinions"]),
        ["back-filled with two annexes of one department"] = (Backfilled([new("意见", "甲局"), new("意见二", "甲局")], [new("甲局", new([])), new("甲局", new([new("一", "同意。")]))]),
            ["/reply/opinions", "/reply/opinions/0/opinion/points"]),
        ["back-filled with a point that is no text"] = (Backfilled([new("意见", "甲局")], [new("甲局", new([new("", ""), new("一\n", "\u0007")]))]),
            ["/reply/opinions/0/opinion/points/0/heading", "/reply/opinions/0/opinion/points/0/text", "/reply/opinions/0/opinion/points/1/heading", "/reply/opinions/0/opinion/points/1/text"]),
        ["back-filled with a nameless proposer"] = (Sample.Backfill() with { Proposers = [new(""), null!] }, ["/proposers/0/name", "/proposers/1"]),
        ["everything wrong"] = (new Submit("?", "", "", [new("", "")]),
            ["/session", "/title", "/text", "/proposers/0/id", "/proposers/0/name"]),
        ["an unknown category"] = (new Accept("天文"), ["/category"]),
        ["an empty category"] = (new Accept(""), ["/category"]),
        ["merged into nothing"] = (new Merge(" "), ["/into"]),
        ["merged in an unknown category"] = (new Merge("case-2", "天文"), ["/category"]),
        ["taken out without a reason"] = (new TakeOut(""), ["/reason"]),
        ["declined without a reason"] = (new Decline(""), ["/reason"]),
        ["an unknown lead"] = (new Assign("nobody"), ["/lead"]),
        ["a department in other letters"] = (new Assign(Housing.ToUpperInvariant()), ["/lead"]),
        ["an unknown co-handler"] = (new Assign(Housing, [Traffic, "nobody"]), ["/coHandlers/1"]),
        ["a null co-handler"] = (new Assign(Housing, [null!]), ["/coHandlers/0"]),
        ["the lead as a co-handler"] = (new Assign(Housing, [Traffic, Housing]), ["/coHandlers/1"]),
        ["a co-handler twice"] = (new Assign(Housing, [Traffic, Traffic]), ["/coHandlers/1"]),
        ["an unknown department added"] = (Sample.Add("nobody"), ["/department"]),
        ["no point"] = (Sample.GiveOpinion(Traffic) with { Points = [] }, ["/points"]),
        ["a null point"] = (Sample.GiveOpinion(Traffic) with { Points = [null!] }, ["/points/0"]),
        ["an empty point"] = (Sample.GiveOpinion(Traffic) with { Points = [new("", "")] }, ["/points/0/heading", "/points/0/text"]),
        ["a point for nobody"] = (Sample.GiveOpinion(Traffic, "nobody"), ["/points/1/askDepartment"]),
        ["a point for its author"] = (Sample.GiveOpinion(Traffic, Traffic), ["/points/1/askDepartment"]),
        ["an untitled annex"] = (Sample.GiveOpinion(Traffic) with { Annex = "" }, ["/annex"]),
        ["a point for the point before the first"] = (Sample.GiveOpinion(Traffic) with { Points = [new("一", "同意", Answers: [1, 0, 1])] },
            ["/points/0/answers/1", "/points/0/answers/2"]),
        ["a number of no form"] = (Sample.GiveOpinion(Traffic) with { DocumentNumber = "2026-12" }, ["/documentNumber"]),
        ["an opinion's empty contact"] = (Sample.GiveOpinion(Traffic) with { Contacts = [new("", ""), null!] },
            ["/contacts/0/name", "/contacts/0/phone", "/contacts/1"]),
        ["a file twice, and nothing"] = (Sample.GiveOpinion(Traffic) with { Attachments = ["f", "f", null!] }, ["/attachments/1", "/attachments/2"]),
        ["waived without a reason"] = (Sample.Waive(Traffic) with { Reason = " " }, ["/reason"]),
        ["an empty letter"] = (Letter(new("", "", [])), ["/letter/title", "/letter/body", "/letter/contacts"]),
        ["a null contact"] = (Letter(new("答复", "正文", [null!])), ["/letter/contacts/0"]),
        ["an empty contact"] = (Letter(new("答复", "正文", [new("", "")])), ["/letter/contacts/0/name", "/letter/contacts/0/phone"]),
        ["an empty copy"] = (Letter(Good with { CopiedTo = ["督查室", ""] }), ["/letter/copiedTo/1"]),
        ["a null copy"] = (Letter(Good with { CopiedTo = [null!] }), ["/letter/copiedTo/0"]),
        ["too many copies"] = (Letter(Good with { CopiedTo = [.. Enumerable.Repeat("督查室", 101)] }), ["/letter/copiedTo"]),
        ["a null annex"] = (Letter(Good with { Annexes = [null!] }), ["/letter/annexes/0"]),
        ["an annex of nobody"] = (Letter(Good with { Annexes = [new("", "nobody")] }),
            ["/letter/annexes/0/title", "/letter/annexes/0/department"]),
        ["too many annexes"] = (Letter(Good with { Annexes = [.. Enumerable.Repeat(new LetterAnnex("意见", Traffic), 101)] }), ["/letter/annexes"]),
        ["a null commitment"] = (Letter(Good with { Commitments = [null!] }), ["/letter/commitments/0"]),
        ["a commitment of nobody to nothing"] = (Letter(Good with { Commitments = [new("动工", new(2026, 9, 30), Housing), new(" ", default, "nobody")] }),
            ["/letter/commitments/1/text", "/letter/commitments/1/department"]),
        ["nobody signs"] = (Sample.Approve(Housing) with { Signer = "" }, ["/signer"]),
        ["an unknown class"] = (Sample.Approve(Housing) with { ClassMark = "D" }, ["/classMark"]),
        ["secret without a reason"] = (Disclosed(DisclosureKind.NotPublic), ["/disclosure/reason"]),
        ["secret for a blank reason"] = (Disclosed(DisclosureKind.NotPublic, " "), ["/disclosure/reason"]),
        ["dissatisfied without a word"] = (Sample.Judge(Housing, Satisfaction.Dissatisfied) with { Comment = null }, ["/comment"]),
        ["dissatisfied with a blank"] = (Sample.Judge(Housing, Satisfaction.Dissatisfied) with { Comment = " " }, ["/comment"]),
        ["returned without a reason"] = (new Return(" "), ["/reason"]),
        ["resubmitted with nothing"] = (new Resubmit("", "", []), ["/title", "/text", "/proposers"]),
        ["withdrawn without a reason"] = (new Withdraw(""), ["/reason"]),
        ["supervised by nobody"] = (new MarkKey("", " "), ["/manager", "/name"]),
        ["assigned to nobody"] = (new Assign(), ["/lead"]),
        ["a lead among separate ones"] = (new Assign(Housing, Separate: [Traffic, Water]), ["/lead"]),
        ["apart alone"] = (new Assign(Separate: [Housing]), ["/separate"]),
        ["apart with a co-handler"] = (new Assign(CoHandlers: [Traffic], Separate: [Housing, Water]), ["/coHandlers"]),
        ["apart twice"] = (new Assign(Separate: [Housing, Housing]), ["/separate/1"]),
        ["a null separate one"] = (new Assign(Separate: [Housing, null!]), ["/separate/1"]),
        ["informed and leading"] = (new Assign(Housing, Informed: [Finance, Housing]), ["/informed/1"]),
        ["informed and unknown"] = (new Assign(Housing, Informed: ["nobody"]), ["/informed/0"]),
        ["released without a reason"] = (Sample.Release(Traffic) with { Reason = "" }, ["/reason"]),
        ["the lead to nobody"] = (Sample.ChangeLead(Housing, "nobody") with { Reason = "" }, ["/to", "/reason"]),
        ["an objection without a reason"] = (Sample.Objection(Housing) with { Reason = "" }, ["/reason"]),
        ["an objection for nobody"] = (Sample.Objection(Housing, "nobody"), ["/suggested"]),
        ["an objection for oneself"] = (Sample.Objection(Housing, Housing), ["/suggested"]),
        ["upheld to nobody"] = (Sample.Uphold(Housing, "nobody"), ["/to"]),
        ["overruled without a reason"] = (Sample.Overrule(Housing) with { Reason = " " }, ["/reason"]),
        ["a nameless handler"] = (Sample.NameHandler(Housing) with { Section = "", Person = "" }, ["/section", "/person"]),
        ["spoken with nobody of nothing"] = (Sample.Contact(Housing) with { Proposers = [], Summary = "" }, ["/proposers", "/summary"]),
        ["sent back without a reason"] = (Sample.SendBack(Housing) with { Reason = "" }, ["/reason"]),
        ["corrected to nothing"] = (Sample.Correct(Housing) with { Letter = new("", "", []), Reason = "" },
            ["/letter/title", "/letter/body", "/letter/contacts", "/reason"]),
        ["entered for nobody"] = (Sample.Enter(Housing) with { Proposer = "" }, ["/proposer"]),
        ["entered as if given online"] = (Sample.Enter(Housing) with { Taken = FeedbackTaken.Online }, ["/taken"]),
        ["entered dissatisfaction without a word"] =
            (Sample.Enter(Housing, result: Satisfaction.Dissatisfied) with { Comment = null }, ["/comment"]),
        ["a second round without a reason"] = (new OpenSecondRound(""), ["/reason"]),
        ["closed for a blank reason"] = (new Close(" "), ["/reason"]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Fault_IsNamedByItsPointer(string name)
    {
        var faults = CommandCheck.Check(Cases[name].Command, Place.Jurisdiction);

        faults.Select(f => f.Field).ShouldBe(Cases[name].Faults);
        faults.ShouldAllBe(f => f.Detail.Any(c => c >= '\u4e00' && c <= '\u9fff'));
    }

    [Fact]
    public void SoundCommand_HasNoFault()
    {
        foreach (var command in Sample.OnCase().Concat(Departments.SelectMany(Sample.OnAssignment)))
            CommandCheck.Check(command, Place.Jurisdiction).ShouldBeEmpty(command.ToString());
    }

    [Fact]
    public void WhatIsOptional_MayBeLeftOut()
    {
        foreach (var command in new CaseCommand[]
        {
            new Accept(), new Close(), new Assign(Housing), Letter(Good), Disclosed(DisclosureKind.OnRequest),
            Sample.GiveOpinion(Traffic) with { Annex = null }, Sample.Judge(Housing, Satisfaction.BasicallySatisfied),
        })
            CommandCheck.Check(command, Place.Jurisdiction).ShouldBeEmpty(command.ToString());
    }

    [Fact]
    public void JurisdictionWithoutCategories_TakesNone() =>
        CommandCheck.Check(Sample.Accept(), Place.Jurisdiction with { Categories = [] }).Select(f => f.Field).ShouldBe(["/category"]);

    private static DraftReply Letter(Letter letter) => new(letter) { Department = Housing };

    private static ApproveReply Disclosed(DisclosureKind kind, string? reason = null) =>
        Sample.Approve(Housing) with { Disclosure = new(kind, reason) };

    private static Backfill Backfilled(IReadOnlyList<LetterAnnex> annexes, IReadOnlyList<OldOpinion> opinions) => Sample.Backfill() with
    {
        Reply = Sample.Backfill().Reply with { Letter = Sample.Backfill().Reply.Letter with { Annexes = annexes }, Opinions = opinions },
    };
}
