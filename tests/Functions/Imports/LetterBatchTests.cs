using System.IO.Compression;
using System.Text;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Backfilling;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What the files of a batch are taken for, and what keeps a batch out as a whole.</summary>
public sealed class LetterBatchTests
{
    private static readonly Caller Office = new("donghu", "office", "办公室", CallerRole.Office);
    private static readonly JurisdictionSet Places = JurisdictionFile.LoadFolders(
        Site.Jurisdictions, Path.Combine(AppContext.BaseDirectory, "rules"), Path.Combine(AppContext.BaseDirectory, "calendars"));

    private static readonly ImportFile Kind = new((_, _, _) => AsyncEnumerable.Empty<ImportLine>()) { IsOfLetters = true, Most = 20, NameOf = LetterLines.FieldOf };

    [Theory]
    [InlineData("2012/甲.txt", "2012/甲.txt")]
    [InlineData("..\\..\\C:\\Windows/甲.txt", "Windows/甲.txt")]
    [InlineData("/etc/./../passwd", "etc/passwd")]
    [InlineData("甲\u202Etxt.exe\u0000\n", "甲txt.exe")]
    [InlineData(" . / .. ", "未命名")]
    public void Name_LeadsNowhereAndHidesNothing(string name, string safe) => LetterFile.Safe(name).ShouldBe(safe);

    [Fact]
    public void Name_IsCutAtItsBeginning() => LetterFile.Safe(new string('长', 300) + "/甲.txt").ShouldSatisfyAllConditions(
        safe => safe.Length.ShouldBe(200), safe => safe.ShouldEndWith("/甲.txt"));

    [Fact]
    public async Task Zip_NamesItsFilesInGb18030OrUtf8_AndWhatSystemsLeaveIsNoLetter()
    {
        var zip = LetterFiles.Zip(("东湖/甲.txt", [1]), ("a.txt", [2]), ("东湖/", []), (".DS_Store", [3]), ("__MACOSX/东湖/甲.txt", [4]), ("东湖/Thumbs.db", [5]), ("~$甲.docx", [6]));
        (await NamesAsync(zip)).ShouldBe(["东湖/甲.txt", "a.txt"]);
        // The same bytes without the mark that says UTF-8.
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
            archive.CreateEntry(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("乙.txt")));
        (await NamesAsync(packed.ToArray())).ShouldBe(["乙.txt"]);
    }

    [Fact]
    public async Task Zip_ThatIsNone_OrABomb_IsRefusedAsAWhole()
    {
        (await RefusedAsync("PK"u8.ToArray())).ShouldContain("不是 ZIP");
        (await RefusedAsync(LetterFiles.Zip())).ShouldContain("空的");
        (await RefusedAsync(Bomb(11))).ShouldContain("解压后超过 200 MiB");
        (await RefusedAsync(LetterFiles.Zip([.. Enumerable.Range(1, 21).Select(i => ($"{i}.txt", new byte[] { 1 }))]))).ShouldContain("最多 20 件");
    }

    [Fact]
    public async Task File_ThatIsTooLong_IsRefusedByItself()
    {
        var lines = await LinesAsync(Bomb(1));

        lines.ShouldHaveSingleItem().Faults.ShouldHaveSingleItem().Detail.ShouldContain("文件过大");
    }

    [Fact]
    public async Task Letters_OfOneNumberOrOneText_AreToldApartInTheirOrder()
    {
        var lines = await LinesAsync(LetterFiles.Zip(
            ("1.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply("2012001"))), ("2.txt", LetterFiles.Gb18030.GetBytes(LetterFiles.Reply("2012001"))),
            ("3.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply("2012001", body: "另一份内容。")))));

        lines.Select(l => (l.Command is Backfill, l.Letter!.SameAs)).ShouldBe([(true, null), (true, 1), (false, null)]);
        lines[2].Faults.ShouldHaveSingleItem().Column.ShouldBe("/caseNumber");
        lines[0].Command.ShouldBeOfType<Backfill>().ShouldSatisfyAllConditions(
            c => c.Session.ShouldBe("old"), c => c.CaseNumber.ShouldBe("2012001"), c => c.Department.ShouldBe("donghu-mzj"));
    }

    [Fact]
    public async Task Form_HasFilesAndNothingElse()
    {
        var form = LetterFiles.Form(("甲.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply("2012001"))), ("..\\乙.txt", "明天放假。"u8.ToArray()));
        var boundary = form.Headers.ContentType!.Parameters.Single(p => p.Name == "boundary").Value!.Trim('"');

        var lines = await LinesAsync(LetterForm.ReadAsync(await form.ReadAsStreamAsync(), boundary, CancellationToken.None));

        lines.Select(l => (l.Letter!.File, l.Command is not null)).ShouldBe([("甲.txt", true), ("乙.txt", false)]);
        var field = new MultipartFormDataContent("x") { { new StringContent("old"), "session" } };
        (await Should.ThrowAsync<ProblemException>(async () => await LinesAsync(LetterForm.ReadAsync(await field.ReadAsStreamAsync(), "x", CancellationToken.None))))
            .Problem.Detail.ShouldNotBeNull().ShouldContain("只能有文件");
        (await Should.ThrowAsync<ProblemException>(async () => await LinesAsync(LetterForm.ReadAsync(new MemoryStream("--x\r\nContent"u8.ToArray()), "x", CancellationToken.None))))
            .Problem.Detail.ShouldNotBeNull().ShouldContain("表单不完整");
    }

    private static byte[] Bomb(int files) => LetterFiles.Zip([.. Enumerable.Range(1, files).Select(i => ($"{i}.txt", new byte[21 * 1024 * 1024]))]);

    private static async Task<List<string>> NamesAsync(byte[] zip) =>
        await LetterArchive.ReadAsync(new MemoryStream(zip), CancellationToken.None).Select(f => f.Name).ToListAsync();

    private static async Task<string> RefusedAsync(byte[] zip) =>
        (await Should.ThrowAsync<ProblemException>(() => LinesAsync(zip))).Problem.Detail!;

    private static Task<List<ImportLine>> LinesAsync(byte[] zip) => LinesAsync(LetterArchive.ReadAsync(new MemoryStream(zip), CancellationToken.None));

    private static async Task<List<ImportLine>> LinesAsync(IAsyncEnumerable<LetterFile> files)
    {
        using var reading = new ImportReading(Office, Places.Find("donghu")!, Kind);
        return await new LetterLines(reading, null, new(2026, 3, 1)).ReadAsync(files, CancellationToken.None).ToListAsync();
    }
}
