using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Sheets;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>The sheets of the template: one to fill in, whose head is all that it has, and one that explains it.</summary>
public static class TemplateSheets
{
    private sealed record Explanation(string Name, string Must, string Text);

    /// <summary>The sheets for a jurisdiction.</summary>
    public static IReadOnlyList<WorkbookSheet> Of(Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return
        [
            WorkbookSheet.Of(new Sheet<Explanation>(
                "提案",
                [.. ImportColumn.All.Select(column => new Column<Explanation>(column.Name, WidthOf(column), _ => new Cell.Text(null)))],
                AsyncEnumerable.Empty<Explanation>())),
            WorkbookSheet.Of(new Sheet<Explanation>(
                "填写说明",
                [
                    new("列名或届次代码", 22, row => new Cell.Text(row.Name)),
                    new("必填", 8, row => new Cell.Text(row.Must)),
                    new("说明", 90, row => new Cell.Text(row.Text)),
                ],
                Rows(jurisdiction).ToAsyncEnumerable())),
        ];
    }

    private static int WidthOf(ImportColumn column) =>
        column == ImportColumn.Text ? 60 : column == ImportColumn.Title ? 40 : column == ImportColumn.Session ? 24 : 16;

    private static IEnumerable<Explanation> Rows(Jurisdiction jurisdiction) =>
    [
        .. ImportColumn.All.Select(column => new Explanation(column.Name, column.Required ? "是" : "否", column.Explanation)),
        new("", "", $"在“提案”表中每行填写一件，从第二行起，最多 {ImportFile.MostSubmissions} 件；列的顺序不限，其他列不导入。请填写文字，不要使用公式。"),
        new("", "", "有误的行不导入，并逐列列出问题；改正后，只发送改正的行，或在填写了外部编号时整表重发。同一文件重复发送，不会重复导入。"),
        .. jurisdiction.Sessions.Select(session => new Explanation(
            session.Code, "届次", $"{session.Name}（{(session.Kind == ProposalKind.CppccProposal ? "提案" : "建议")}）")),
    ];
}
