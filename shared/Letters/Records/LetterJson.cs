using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Letters;

/// <summary>
/// Records as JSON: what back-fill writes and compares. A field that was not found is null, a list that was not found is empty.
/// </summary>
public static class LetterJson
{
    /// <summary>How the file is written: indented, Chinese as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A record with the name of its file.</summary>
    public static JsonObject Of(string file, LetterRecord letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new()
        {
            ["file"] = file,
            ["letterType"] = letter.Type.Value == LetterType.Reply ? "reply" : "co-handler-opinion",
            ["kind"] = letter.Kind?.Value switch
            {
                ProposalKind.CppccProposal => "cppcc-proposal",
                ProposalKind.NpcSuggestion => "npc-suggestion",
                _ => null,
            },
            ["caseNumber"] = letter.CaseNumber?.Value,
            ["session"] = letter.Session?.Value,
            ["title"] = letter.Title?.Value,
            ["proposers"] = Array(letter.Proposers.Select(p => p.Value)),
            ["leadDepartment"] = letter.LeadDepartment?.Value,
            ["addressee"] = letter.Addressee?.Value,
            ["documentNumber"] = letter.DocumentNumber?.Value,
            ["classMark"] = letter.ClassMark?.Value,
            ["disclosure"] = letter.Disclosure?.Value switch
            {
                DisclosureKind.Public => "public",
                DisclosureKind.OnRequest => "on-request",
                DisclosureKind.NotPublic => "not-public",
                _ => null,
            },
            ["signer"] = letter.Signer?.Value,
            ["date"] = Day(letter.Date?.Value),
            ["contacts"] = new JsonArray([.. letter.Contacts.Select(Contact)]),
            ["copiedTo"] = Array(letter.CopiedTo.Select(c => c.Value)),
            ["coHandlersNamed"] = Array(letter.CoHandlersNamed.Select(c => c.Value)),
            ["annexes"] = new JsonArray([.. letter.Annexes.Select(Annex)]),
            ["sections"] = Sections(letter.Sections),
            ["commitments"] = new JsonArray([.. letter.Commitments.Select(Measure)]),
        };
    }

    private static JsonObject Contact(Reading<ReadContact> contact) =>
        new() { ["name"] = contact.Value.Name, ["phone"] = contact.Value.Phone };

    private static JsonObject Annex(ReadAnnex annex) => new()
    {
        ["title"] = annex.Title.Value,
        ["department"] = annex.Department?.Value,
        ["needsAnotherDepartment"] = annex.NeedsAnotherDepartment?.Value,
        ["sections"] = Sections(annex.Sections),
    };

    private static JsonObject Measure(PlannedMeasure measure) => new()
    {
        ["text"] = measure.Text.Value,
        ["dueText"] = measure.DueText?.Value,
        ["due"] = Day(measure.Due),
        ["department"] = measure.Department?.Value,
    };

    private static JsonArray Sections(IEnumerable<LetterSection> sections) => new([.. sections.Select(s => new JsonObject
    {
        ["marker"] = s.Marker,
        ["heading"] = s.Heading,
        ["text"] = s.Text,
        ["points"] = new JsonArray([.. s.Points.Select(p => new JsonObject
        {
            ["marker"] = p.Marker, ["level"] = p.Level, ["heading"] = p.Heading, ["text"] = p.Text,
        })]),
    })]);

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
