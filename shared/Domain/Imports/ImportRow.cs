using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Imports;

/// <summary>Makes a submission of a row, or tells its faults by the names of its columns.</summary>
public static class ImportRow
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '\n', '\r'];

    /// <summary>The row as a line of an import.</summary>
    /// <param name="number">The row's number in the sheet.</param>
    /// <param name="text">The text in a column; empty where there is none.</param>
    /// <param name="jurisdiction">Whose sessions are meant.</param>
    public static ImportLine Read(int number, Func<ImportColumn, string> text, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var faults = new List<LineFault>();
        var values = ImportColumn.All.ToDictionary(column => column, column => text(column).Trim());
        var key = values[ImportColumn.Key] is { Length: > 0 } given ? given : null;
        if (key is not null && ImportLine.KeyFault(key) is { } keyFault)
            Fault(ImportColumn.Key, keyFault);
        foreach (var column in ImportColumn.All.Where(c => c.Required && values[c].Length == 0))
            Fault(column, "不能为空。");

        var session = jurisdiction.Sessions.FirstOrDefault(s => s.Code == values[ImportColumn.Session] || s.Name == values[ImportColumn.Session]);
        if (session is null && values[ImportColumn.Session].Length > 0)
            Fault(ImportColumn.Session, $"没有这个届次。可用的届次：{string.Join("、", jurisdiction.Sessions.Select(s => s.Name))}。");
        if (session is not null && KindFault(values[ImportColumn.Kind], session) is { } kindFault)
            Fault(ImportColumn.Kind, kindFault);

        var proposers = Proposers(values, Fault);
        return faults.Count > 0 || session is null
            ? ImportLine.Faulty(number, key, values[ImportColumn.Title], faults)
            : new(number, key, values[ImportColumn.Title], new Submit(session.Code, values[ImportColumn.Title], values[ImportColumn.Text], proposers), []);

        void Fault(ImportColumn column, string detail) => faults.Add(new LineFault(column.Name, detail));
    }

    private static string? KindFault(string word, Session session) => (word, session.Kind) switch
    {
        ("", _) => null,
        ("提案" or "政协提案", ProposalKind.CppccProposal) => null,
        ("建议" or "人大建议" or "代表建议", ProposalKind.NpcSuggestion) => null,
        ("提案" or "政协提案" or "建议" or "人大建议" or "代表建议", _) => $"与届次不符：{session.Name}收的是{WordOf(session.Kind)}。",
        _ => "应为提案或建议。",
    };

    private static string WordOf(ProposalKind kind) => kind == ProposalKind.CppccProposal ? "提案" : "建议";

    private static List<Proposer> Proposers(Dictionary<ImportColumn, string> values, Action<ImportColumn, string> fault)
    {
        var (names, ids, kinds) = (List(values[ImportColumn.Joint]), List(values[ImportColumn.JointId]), List(values[ImportColumn.JointKind]));
        if (ids.Count != names.Count)
            fault(ImportColumn.JointId, $"联名提案者有 {names.Count} 名，编号有 {ids.Count} 个，应一一对应。");
        if (kinds.Count > 1 && kinds.Count != names.Count)
            fault(ImportColumn.JointKind, $"联名提案者有 {names.Count} 名，类型有 {kinds.Count} 个，应一一对应，或只填一个。");

        return
        [
            new(values[ImportColumn.LeadId], values[ImportColumn.Lead], KindOf(values[ImportColumn.LeadKind], ImportColumn.LeadKind)),
            .. names.Zip(ids, (name, id) => (name, id)).Select((one, i) => new Proposer(
                one.id, one.name, KindOf(kinds.ElementAtOrDefault(kinds.Count == 1 ? 0 : i) ?? "", ImportColumn.JointKind))),
        ];

        ProposerKind KindOf(string word, ImportColumn column)
        {
            if (ProposerKinds.Of(word) is { } kind)
                return kind;
            fault(column, $"没有类型“{(word.Length > 20 ? word[..20] + "…" : word)}”，应为{ProposerKinds.Words}之一。");
            return default;
        }
    }

    private static List<string> List(string text) =>
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
