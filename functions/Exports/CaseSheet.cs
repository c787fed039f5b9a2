using System.Globalization;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Sheets;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Functions.Exports;

/// <summary>The office's list as a sheet: names in place of codes, times as the place's clocks show them.</summary>
internal static class CaseSheet
{
    public const string Name = "提案总表";

    public static Sheet<CaseRow> Of(IAsyncEnumerable<CaseRow> rows, Jurisdiction jurisdiction) => new(Name,
    [
        new("案号", 12, row => new Cell.Text(row.CaseNumber)),
        new("案由", 48, row => new Cell.Text(row.Title)),
        new("类型", 10, row => new Cell.Text(KindOf(row.Kind))),
        new("提案者", 24, row => new Cell.Text(string.Join('、', row.Proposers))),
        new("届次", 28, row => new Cell.Text(jurisdiction.Session(row.Session)?.Name ?? row.Session)),
        new("类别", 12, row => new Cell.Text(row.Category)),
        new("阶段", 10, row => new Cell.Text(Words.Of(row.Stage))),
        new("主办单位", 24, row => new Cell.Text(NameOf(row.Lead, jurisdiction))),
        new("会办单位", 32, row => new Cell.Text(string.Join('、', row.CoHandlers.Select(d => NameOf(d, jurisdiction))))),
        new("并入", 12, row => new Cell.Text(row.MergedInto?.CaseNumber)),
        new("轮次", 6, row => new Cell.Number(row.Round)),
        new("最近期限", 12, row => new Cell.Text(row.Due?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        new("期限事项", 12, row => new Cell.Text(row.Due?.Name)),
        new("期限状态", 10, row => new Cell.Text(row.Urgency is { } urgency ? Urgencies.WordOf(urgency) : null)),
        new("提交时间", 18, row => new Cell.Time(TimeZoneInfo.ConvertTime(row.SubmittedAt, jurisdiction.TimeZone).DateTime)),
        new("系统编号", 20, row => new Cell.Text(row.Key.Id)),
    ], rows);

    private static string? NameOf(string? department, Jurisdiction jurisdiction) =>
        department is null ? null : jurisdiction.Department(department)?.Name ?? department;

    private static string KindOf(ProposalKind kind) => kind switch
    {
        ProposalKind.CppccProposal => "提案",
        ProposalKind.NpcSuggestion => "建议",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
