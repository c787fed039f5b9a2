using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Sheets;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Files as an office would import them.</summary>
internal static class ImportFiles
{
    public const string JsonLinesType = "application/x-ndjson";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static readonly string[] Heads = ["外部编号", "届次", "案由", "内容", "提案者", "提案者编号", "联名提案者", "联名提案者编号", "备注"];

    /// <summary>Lines of JSON Lines that are right.</summary>
    public static IEnumerable<string> Lines(string session, string mark, int count, int from = 1) => Enumerable.Range(from, count).Select(i =>
        JsonSerializer.Serialize(new
        {
            session,
            title = $"{mark}第{i}件",
            text = $"建议内容{i}。",
            proposers = new[] { new { id = $"wy-{i}", name = $"委员{i}" } },
        }));

    /// <summary>Rows of a sheet that are right, each with a key.</summary>
    public static IEnumerable<string?[]> Rows(string session, string mark, int count) => Enumerable.Range(1, count).Select(i => (string?[])
        [$"{mark}-{i}", session, $"{mark}第{i}件", $"建议内容\n第{i}段。", $"委员{i}", $"wy-{i}", "柏见山、区总工会", "wy-900，zgh-1", "不导入"]);

    public static HttpContent JsonLines(IEnumerable<string> lines) => File(Encoding.UTF8.GetBytes(string.Join('\n', lines)), JsonLinesType);

    public static HttpContent File(byte[] content, string? type) => new ByteArrayContent(content)
    {
        Headers = { ContentType = type is null ? null : new MediaTypeHeaderValue(type) },
    };

    public static async Task<byte[]> XlsxAsync(IReadOnlyList<string> heads, IEnumerable<string?[]> rows)
    {
        var stream = new MemoryStream();
        var columns = heads.Select((head, i) => new Column<string?[]>(head, 20, row => new Cell.Text(row[i])));
        await new XlsxFormat().WriteAsync(stream, new Sheet<string?[]>("提案", [.. columns], rows.ToAsyncEnumerable()), CancellationToken.None);
        return stream.ToArray();
    }
}
