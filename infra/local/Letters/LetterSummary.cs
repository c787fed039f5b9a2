using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What an import found, a line for each letter.</summary>
public static class LetterSummary
{
    /// <summary>The table, and the sums below it.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<ImportedLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        List<IReadOnlyList<string>> rows = [["file", "type", "case", "title", "department", "date", "doubted"]];
        rows.AddRange(letters.Select(Row));
        foreach (var line in TextTable.Lines(rows).Prepend(""))
            yield return line;
        var read = letters.Count(l => l.Record is not null);
        var doubted = letters.Count(l => l.Record is { } record && Doubted(record).Any());
        yield return $"{read} read ({doubted} with doubts), {letters.Count - read} refused";
    }

    private static IReadOnlyList<string> Row(ImportedLetter letter) => letter.Record is not { } record
        ? [TextTable.Short(letter.File, 40), "refused"]
        :
        [
            TextTable.Short(letter.File, 40),
            $"{(record.Type.Value == LetterType.Reply ? "答复" : "会办意见")} {KindOf(record)}".TrimEnd(),
            TextTable.Short(record.CaseNumber?.Value, 14),
            TextTable.Short(record.Title?.Value, 40),
            TextTable.Short(record.LeadDepartment?.Value, 20),
            record.Date?.Value.ToString("yyyy-MM-dd") ?? "-", string.Join(' ', Doubted(record)),
        ];

    private static string KindOf(LetterRecord record) => record.Kind?.Value switch
    {
        ProposalKind.CppccProposal => "提案",
        ProposalKind.NpcSuggestion => "建议",
        _ => "",
    };

    /// <summary>
    /// The fields that somebody should look at: doubtful ones, and those that every letter has and this one was not seen to have.
    /// </summary>
    public static IEnumerable<string> Doubted(LetterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        (string Name, Sureness? Sure, bool Needed)[] fields =
        [
            ("kind", record.Kind?.Sure, true), ("caseNumber", record.CaseNumber?.Sure, true), ("session", record.Session?.Sure, false),
            ("title", record.Title?.Sure, true), ("leadDepartment", record.LeadDepartment?.Sure, true),
            ("documentNumber", record.DocumentNumber?.Sure, false),
            ("classMark", record.ClassMark?.Sure, false), ("signer", record.Signer?.Sure, false), ("date", record.Date?.Sure, false),
            ("proposers", record.Proposers.Count > 0 ? record.Proposers.Min(p => p.Sure) : null, record.Type.Value == LetterType.Reply),
        ];
        return fields.Where(f => f.Sure is null ? f.Needed : f.Sure == Sureness.Doubtful).Select(f => f.Name);
    }
}
