using System.IO.Compression;
using System.Text;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Files that cannot be imported as a whole: refused at once, with nothing left behind.</summary>
[Collection(OneProcess.Name)]
public sealed class BadFileTests(FunctionsFixture fixture)
{
    private const string Line = """{"session":"imports","title":"案由","text":"正文","proposers":[{"id":"wy-1","name":"甲"}]}""";

    private static readonly byte[] Blanks = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024));

    [Fact]
    public async Task File_ThatCannotBeImportedLeavesNothing()
    {
        (string Name, byte[] Content, string? Type, int Status, string Problem, string Says)[] files =
        [
            ("empty lines", [], ImportFiles.JsonLinesType, 422, "wrong-file", "没有可导入的行"),
            ("blank lines", "\n \r\n"u8.ToArray(), ImportFiles.JsonLinesType, 422, "wrong-file", "没有可导入的行"),
            ("another encoding", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Line)).ToArray(), ImportFiles.JsonLinesType, 422, "wrong-file", "第 1 行不是 UTF-8"),
            ("GBK", [.. Encoding.UTF8.GetBytes(Line + "\n{\"session\":\""), 0xB6, 0xAB, 0xBA, 0xFE, .. "\"}"u8], ImportFiles.JsonLinesType, 422, "wrong-file", "第 2 行不是 UTF-8"),
            ("too long a line", Encoding.UTF8.GetBytes(Line + "\n" + new string('a', 1024 * 1024 + 1)), ImportFiles.JsonLinesType, 422, "wrong-file", "第 2 行过长"),
            ("too many lines", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("{}", 10_001))), ImportFiles.JsonLinesType, 422, "wrong-file", "最多 10000 行"),
            ("no workbook", Encoding.UTF8.GetBytes(Line), ImportFiles.XlsxType, 422, "wrong-file", "不是 Excel 工作簿"),
            ("empty workbook", [], ImportFiles.XlsxType, 422, "wrong-file", "不是 Excel 工作簿"),
            ("a zip of something else", Zip("a.txt", 1), ImportFiles.XlsxType, 422, "wrong-file", "不是 Excel 工作簿"),
            ("a bomb", Zip("xl/worksheets/sheet1.xml", 300), ImportFiles.XlsxType, 422, "wrong-file", "过大"),
            ("no rows", await ImportFiles.XlsxAsync(ImportFiles.Heads, []), ImportFiles.XlsxType, 422, "wrong-file", "没有可导入的行"),
            ("missing columns", await ImportFiles.XlsxAsync(["案由", "提案者"], [["甲", "乙"]]), ImportFiles.XlsxType, 422, "wrong-file", "首行缺少这些列：届次、内容、提案者编号"),
            ("a column twice", await ImportFiles.XlsxAsync([.. ImportFiles.Heads[..8], "标题"], []), ImportFiles.XlsxType, 422, "wrong-file", "首行的这些列重复：案由"),
            ("of no kind", Encoding.UTF8.GetBytes(Line), "text/csv", 415, "unknown-file-type", "application/x-ndjson"),
            ("without a kind", Encoding.UTF8.GetBytes(Line), null, 415, "unknown-file-type", "application/x-ndjson"),
            ("too large", new byte[(20 * 1024 * 1024) + 1], ImportFiles.JsonLinesType, 413, "body-too-large", "20 MiB"),
        ];

        await fixture.Account.StaysAsItIsAsync(async () =>
        {
            foreach (var (name, content, type, status, problem, says) in files)
            {
                var answer = await fixture.Donghu.Office.PostAsync("api/imports", ImportFiles.File(content, type));
                answer.Status.ShouldBe(status, $"{name}: {answer.Text}");
                answer.ShouldBeProblem(status, problem);
                answer.TextAt("detail").ShouldNotBeNull().ShouldContain(says, Case.Sensitive, name);
            }

            return true;
        });
    }

    [Fact]
    public async Task File_ThatIsTooLargeAndDoesNotSaySoIsRefusedOnTheWay()
    {
        var content = new StreamContent(new MemoryStream(new byte[(20 * 1024 * 1024) + 1]));
        content.Headers.ContentType = new(ImportFiles.JsonLinesType);

        var answer = await fixture.Donghu.Office.PostAsync("api/imports", content, ("Transfer-Encoding", "chunked"));

        answer.ShouldBeProblem(413, "body-too-large");
    }

    /// <summary>An entry with so many MiB of blanks.</summary>
    private static byte[] Zip(string name, int size)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            for (var i = 0; i < size; i++)
                entry.Write(Blanks);
        }

        return stream.ToArray();
    }
}
