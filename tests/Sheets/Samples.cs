namespace ProposalWorkflow.Sheets.Tests;

/// <summary>Texts that spreadsheets have been known to run, or to choke on.</summary>
internal static class Samples
{
    public static readonly DateTime Time = new(2026, 3, 5, 9, 30, 0);

    public static readonly string[] Dangerous =
    [
        "=1+1", "=HYPERLINK(\"http://example.invalid\",\"点\")", "+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＠SUM(A1)",
        "=cmd|'/c calc'!A1", "=\"a\",\"b\"",
    ];

    public static readonly string[] Harmless =
    [
        "关于增设社区食堂的建议", "a,b", "他说“好”,\"再见\"", "两行\r\n文字", "'引号", " =1+1", "_x0041_", "a_xb", "\u0001\uFFFE", "𠮷野家", "<b>&</b>", "007", " 空格 ",
    ];

    public static Sheet<string> SheetOf(IEnumerable<string> texts) => new("总表",
    [
        new("案由", 40, text => new Cell.Text(text)),
        new("轮次", 6, _ => new Cell.Number(2)),
        new("提交时间", 18, _ => new Cell.Time(Time)),
        new("类别", 12, _ => new Cell.Text(null)),
    ], texts.ToAsyncEnumerable());

    public static async Task<byte[]> WriteAsync<T>(this ISheetFormat format, Sheet<T> sheet)
    {
        var stream = new OneWayStream();
        await format.WriteAsync(stream, sheet, CancellationToken.None);
        return stream.Taken;
    }
}
