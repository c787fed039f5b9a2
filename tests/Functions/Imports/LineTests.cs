using System.Text;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Sheets;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What each line of a file is taken for.</summary>
public sealed class LineTests
{
    private const string Rest = "\"text\":\"正文\",\"proposers\":[{\"id\":\"wy-1\",\"name\":\"甲\"}]";
    private static readonly JurisdictionSet Places = JurisdictionFile.LoadFolders(
        Site.Jurisdictions, Path.Combine(AppContext.BaseDirectory, "rules"), Path.Combine(AppContext.BaseDirectory, "calendars"));
    private static readonly Caller Office = new("donghu", "office", "办公室", CallerRole.Office);

    public static TheoryData<string, string[]> JsonFaults => new()
    {
        { $$"""{"session":"imports","title":"甲",{{Rest}}}""", [] },
        { $$"""{"key":"a-1","session":"imports","title":"甲",{{Rest}}}""", [] },
        { $$"""{"key":null,"session":"imports","title":"甲",{{Rest}}}""", [] },
        { "提案", [""] },
        { "[]", [""] },
        { "{}", ["/session", "/title", "/text", "/proposers"] },
        { $$"""{"key":7,"session":"imports","title":"甲",{{Rest}}}""", ["/key"] },
        { $$"""{"key":"","session":"imports","title":"甲",{{Rest}}}""", ["/key"] },
        { $$"""{"key":"a\nb","session":"imports","title":"甲",{{Rest}}}""", ["/key"] },
        { $$"""{"session":"imports","title":"甲","title":"乙",{{Rest}}}""", [""] },
        { $$"""{"session":"imports","title":"甲","colour":"red",{{Rest}}}""", ["/colour"] },
        { $$"""{"session":"none","title":"",{{Rest}}}""", ["/session", "/title"] },
    };

    [Theory]
    [MemberData(nameof(JsonFaults))]
    public async Task JsonLine_HasItsFaultsByPointer(string json, string[] pointers)
    {
        var line = (await JsonLinesAsync(json)).ShouldHaveSingleItem();

        line.Faults.Select(fault => fault.Column).ShouldBe(pointers, ignoreOrder: true);
        (line.Command is null).ShouldBe(pointers.Length > 0);
    }

    [Fact]
    public async Task JsonLines_AreNumberedAsInTheFile()
    {
        var line = $$"""{"session":"imports","title":"甲",{{Rest}}}""";

        var lines = await JsonLinesAsync("\uFEFF" + line + "\r\n\r\n  \n" + line + "\n" + line);

        lines.Select(one => one.Number).ShouldBe([1, 4, 5]);
        lines.ShouldAllBe(one => one.Command != null);
    }

    [Fact]
    public async Task Key_GivenTwiceInASessionIsAFaultOfTheSecond()
    {
        var lines = await JsonLinesAsync(string.Join('\n', new[] { "imports", "imports-2", "imports" }
            .Select(session => $$"""{"key":"a","session":"{{session}}","title":"甲",{{Rest}}}""")));

        lines.Select(line => line.Faults.Count).ShouldBe([0, 0, 1]);
        lines[2].Faults[0].ShouldBe(new LineFault("/key", "与第 1 行重复。"));
    }

    [Fact]
    public async Task Lines_SurviveBeingStoredAndAreReadInSlices()
    {
        var lines = await JsonLinesAsync(string.Join('\n', ImportFiles.Lines("imports", "甲", 7)));
        var stored = lines.SelectMany(StoredLines.Write).ToArray();

        var (first, length) = await StoredLines.ReadAsync(new MemoryStream(stored), 3, CancellationToken.None);
        var (second, rest) = await StoredLines.ReadAsync(new MemoryStream(stored[(int)length..]), 100, CancellationToken.None);

        first.Concat(second).SelectMany(StoredLines.Write).ShouldBe(stored);
        first.Count.ShouldBe(3);
        (length + rest).ShouldBe(stored.Length);
    }

    [Fact]
    public async Task Content_IsTheSameHoweverTheFileIsPacked()
    {
        var rows = ImportFiles.Rows("imports", "甲", 3).ToList();

        var (one, first) = await SheetAsync(rows);
        var (other, second) = await SheetAsync(rows);
        rows[2][2] += "。";
        var (_, third) = await SheetAsync(rows);

        one.Select(line => ((Submit)line.Command!).Title).ShouldBe(other.Select(line => ((Submit)line.Command!).Title));
        second.ShouldBe(first);
        third.ShouldNotBe(first);
    }

    [Fact]
    public async Task TheTemplate_IsReadAsAHeadWithoutLines()
    {
        var stream = new MemoryStream();
        await XlsxFormat.WriteBookAsync(stream, TemplateSheets.Of(Places.Find("donghu")!), CancellationToken.None);

        var rows = XlsxReader.Read(new MemoryStream(stream.ToArray())).ToList();

        ImportHead.Read([.. rows.ShouldHaveSingleItem().Cells.Select(cell => cell.Text)], out var fault)!.Places.Count.ShouldBe(ImportColumn.All.Length);
        fault.ShouldBeNull();
    }

    private static async Task<List<ImportLine>> JsonLinesAsync(string text)
    {
        using var reading = new ImportReading(Office, Places.Find("donghu")!, ImportFile.JsonLines);
        return await JsonLinesFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), reading, CancellationToken.None).ToListAsync();
    }

    private static async Task<(List<ImportLine> Lines, string Content)> SheetAsync(IEnumerable<string?[]> rows)
    {
        using var reading = new ImportReading(Office, Places.Find("donghu")!, ImportFile.Xlsx);
        var lines = XlsxFile.Read(new MemoryStream(await ImportFiles.XlsxAsync(ImportFiles.Heads, rows)), reading).ToList();
        return (lines, reading.Content());
    }
}
