using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Sheets;
using ProposalWorkflow.Workflow.Imports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>What came of an import's lines, as a sheet to mend the file by.</summary>
internal static class OutcomeSheet
{
    public const string Name = "导入结果";

    public static Sheet<LineOutcome> Of(Import import, IAsyncEnumerable<LineOutcome> outcomes) =>
        import.IsOfLetters ? OfLetters(outcomes) : OfSubmissions(outcomes);

    private static Sheet<LineOutcome> OfLetters(IAsyncEnumerable<LineOutcome> outcomes) => new(Name,
    [
        new("序号", 8, o => new Cell.Number(o.Line)),
        new("文件", 40, o => new Cell.Text(o.Letter?.File)),
        new("案由", 48, o => new Cell.Text(o.Title)),
        new("结果", 16, o => new Cell.Text(WordOf(o))),
        new("问题", 60, o => new Cell.Text(o.Problem is null ? null : Problem(o))),
        new("存疑", 60, o => new Cell.Text(o.Letter is null ? null : Listed(o.Letter.Doubts))),
        new("系统编号", 20, o => new Cell.Text(o.Case)),
    ], outcomes);

    private static Sheet<LineOutcome> OfSubmissions(IAsyncEnumerable<LineOutcome> outcomes) => new(Name,
    [
        new("行号", 8, o => new Cell.Number(o.Line)),
        new("外部编号", 14, o => new Cell.Text(o.Key)),
        new("案由", 48, o => new Cell.Text(o.Title)),
        new("结果", 16, o => new Cell.Text(WordOf(o))),
        new("问题", 60, o => new Cell.Text(o.Problem is null ? null : Problem(o))),
        new("系统编号", 20, o => new Cell.Text(o.Case)),
    ], outcomes);

    private static string WordOf(LineOutcome outcome) => (outcome.Result, outcome.Earlier) switch
    {
        (LineResult.Refused, _) => "未导入",
        (_, true) => "此前已导入",
        (LineResult.Doubted, false) => "已导入，存疑",
        _ => "已导入",
    };

    private static string Problem(LineOutcome outcome) => outcome.Faults.Count == 0
        ? outcome.Problem!
        : Listed(outcome.Faults);

    private static string Listed(IEnumerable<LineFault> faults) =>
        string.Join('\n', faults.Select(f => f.Column.Length == 0 ? f.Detail : $"{f.Column}：{f.Detail}"));
}
