using System.Globalization;
using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;
using PrintedType = ProposalWorkflow.Printing.Letters.LetterType;

namespace ProposalWorkflow.Letters.Tests.ReadBack;

/// <summary>What a letter's record must be, by the facts that it was written from: in the shape that records are written in.</summary>
internal static class ExpectedRecord
{
    public static JsonObject Of(ReplyFacts facts, PrintedLetter letter)
    {
        var record = Common(facts.Case, letter);
        record["leadDepartment"] = facts.Issuer;
        record["proposers"] = Array(facts.Case.Proposers.Select(p => p.Name).Distinct());
        record["coHandlersNamed"] = Array(Consulted(facts, letter));
        record["classMark"] = facts.Approval?.ClassMark;
        record["disclosure"] = facts.Approval?.Disclosure.Kind switch
        {
            DisclosureKind.Public => "public",
            DisclosureKind.OnRequest => "on-request",
            DisclosureKind.NotPublic => "not-public",
            _ => null,
        };
        record["annexes"] = new JsonArray([.. letter.Annexes.Select((annex, i) => Annex(annex, facts))]);
        return record;
    }

    public static JsonObject Of(OpinionFacts facts, PrintedLetter letter)
    {
        var record = Common(facts.Case, letter);
        (record["leadDepartment"], record["addressee"]) = (facts.Lead, facts.Lead);
        record["coHandlersNamed"] = Array([facts.Given.Department]);
        return record;
    }

    private static JsonObject Common(CaseWords words, PrintedLetter letter) => new()
    {
        ["file"] = "letter",
        ["letterType"] = letter.Type == PrintedType.Reply ? "reply" : "co-handler-opinion",
        ["kind"] = words.Kind == ProposalKind.CppccProposal ? "cppcc-proposal" : "npc-suggestion",
        ["caseNumber"] = words.Number,
        ["session"] = words.Session,
        ["title"] = words.TitleWords[1..^1],
        ["proposers"] = new JsonArray(),
        ["leadDepartment"] = null,
        ["addressee"] = null,
        ["documentNumber"] = letter.DocumentNumber,
        ["classMark"] = null,
        ["disclosure"] = null,
        ["signer"] = letter.Signer,
        ["date"] = Day(letter.Date),
        ["contacts"] = new JsonArray([.. letter.Contacts.Select(c => new JsonObject { ["name"] = c.Name, ["phone"] = Phones(c.Phone) })]),
        ["copiedTo"] = Array(letter.CopiedTo),
        ["coHandlersNamed"] = new JsonArray(),
        ["annexes"] = new JsonArray(),
        ["sections"] = Outlined(
            [.. letter.Body, .. LetterLines.Commitments(letter), .. letter.Thanks.Select(t => new BodyParagraph(HeadingLevel.None, "", t))]),
        ["commitments"] = new JsonArray([.. letter.Commitments.Select(c => new JsonObject
        {
            ["text"] = c.Text.TrimEnd('。', '；'), ["due"] = Day(c.Due), ["department"] = c.Department,
        })]),
    };

    /// <summary>Those that the opening names; where the lead wrote its own opening, it names none.</summary>
    private static IEnumerable<string> Consulted(ReplyFacts facts, PrintedLetter letter) =>
        facts.Opinions.Select(o => facts.Case.Local(o.Department))
            .Where(name => letter.Opening.Any(line => line.Contains(name, StringComparison.Ordinal)));

    private static JsonObject Annex(PrintedAnnex annex, ReplyFacts facts)
    {
        var asked = facts.Opinions.First(o => o.Department == annex.Department).NameOf("asked");
        return new()
        {
            ["title"] = annex.Title,
            ["department"] = annex.Department,
            ["needsAnotherDepartment"] =
                annex.Points.Any(p => p.Text.StartsWith("此事项不属于我单位职责", StringComparison.Ordinal)) ? facts.Case.Local(asked) : null,
            ["sections"] = Outlined(annex.Points),
        };
    }

    /// <summary>All the words of an outline: however they are parted, none may be missing and none may come from elsewhere.</summary>
    private static JsonValue Outlined(IEnumerable<BodyParagraph> paragraphs) =>
        JsonValue.Create(string.Concat(paragraphs.Select(p => p.Heading + p.Text)));

    /// <summary>Phones are parted by commas, and the parts of a mobile one stand together.</summary>
    private static string Phones(string phone) =>
        phone.Replace('、', ',').Replace('，', ',').Replace("138 0000 1234", "13800001234", StringComparison.Ordinal);

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
