using System.Globalization;
using System.Text;
using CsvHelper;

namespace ProposalWorkflow.Sheets.Tests;

public sealed class CsvFormatTests
{
    private readonly CsvFormat _format = new();

    [Fact]
    public async Task File_BeginsWithTheMarkByWhichExcelKnowsUtf8()
    {
        var bytes = await _format.WriteAsync(Samples.SheetOf(["社区食堂"]));

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe("案由,轮次,提交时间,类别\r\n社区食堂,2,2026-03-05 09:30,\r\n");
    }

    [Fact]
    public async Task Text_ThatLooksLikeAFormulaGetsAnApostrophe()
    {
        var fields = await ReadAsync(Samples.Dangerous);

        fields.ShouldBe(Samples.Dangerous.Select(text => "'" + text));
    }

    [Fact]
    public async Task Text_ThatDoesNotComesAsItIs() => (await ReadAsync(Samples.Harmless)).ShouldBe(Samples.Harmless);

    private async Task<List<string?>> ReadAsync(string[] texts)
    {
        using var reader = new StreamReader(new MemoryStream(await _format.WriteAsync(Samples.SheetOf(texts))), Encoding.UTF8);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        List<string?> fields = [];
        while (await csv.ReadAsync())
            fields.Add(csv.GetField(0));
        return fields;
    }
}
