using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>The files of an opinion, through a socket. One may have 2 MiB here, and an opinion three of them.</summary>
[Collection(OneProcess.Name)]
public sealed class AttachmentTests(FunctionsFixture fixture)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Pdf = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n";

    [Fact]
    public async Task File_IsUploadedNamedByTheOpinionAndSavedByTheLead()
    {
        var story = await HandlingAsync();
        var author = fixture.Donghu.Department(Story.CoHandler);
        var uploaded = await author.PostAsync(Door(story, "../会办\u202e意见（盖章）.PDF"), File(Encoding.ASCII.GetBytes(Pdf), "application/pdf"));
        uploaded.Status.ShouldBe(201, uploaded.Text);
        uploaded.TextAt("attachment", "name").ShouldBe("会办意见（盖章）.PDF");
        uploaded.TextAt("attachment", "hash").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Pdf))));
        var self = uploaded.Header("Location")!.TrimStart('/');
        var lead = fixture.Donghu.Department(Story.Lead);
        (await lead.GetAsync(self)).ShouldBeProblem(404, "not-found"); // no opinion names it yet

        await story.DepartmentAsync(Story.CoHandler, "give-opinion", Bodies.Opinion(attachments: uploaded.TextAt("attachment", "id")!));

        var saved = await lead.GetAsync(self);
        (saved.Status, saved.Text, saved.Header("Content-Type")).ShouldBe((200, Pdf, "application/pdf"));
        saved.Header("X-Content-Type-Options").ShouldBe("nosniff");
        var disposition = ContentDispositionHeaderValue.Parse(saved.Header("Content-Disposition")!);
        (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "会办意见（盖章）.PDF"));
        var part = await lead.GetAsync(self, ("Range", "bytes=5-7"));
        (part.Status, part.Text, part.Header("Content-Range")).ShouldBe((206, "1.7", $"bytes 5-7/{Pdf.Length}"));
        (await lead.GetAsync(self, ("Range", "bytes=9999-"))).Status.ShouldBe(416);
        (await lead.GetAsync(self, ("If-None-Match", saved.Header("ETag")!))).Status.ShouldBe(304);
        var told = (await lead.GetAsync($"{story.Path}/assignments/{Story.CoHandler}/opinion")).Json.GetProperty("opinion").GetProperty("attachments")[0];
        told.GetRawText().ShouldBe(uploaded.Json.GetProperty("attachment").GetRawText());
        // It was not sent as an annex, so it is nobody else's.
        (await fixture.Donghu.Proposer("wy-101").GetAsync(self)).ShouldBeProblem(404, "not-found");
        (await fixture.Donghu.Department(Story.Stranger).GetAsync(self)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task File_ThatCannotBeTakenLeavesNothing()
    {
        var story = await HandlingAsync();
        var author = fixture.Donghu.Department(Story.CoHandler);
        (string Name, string? Path, HttpContent Content, int Status, string Problem, string Says)[] files =
        [
            ("no name", "", File(Encoding.ASCII.GetBytes(Pdf), "application/pdf"), 400, "wrong-parameter", "name"),
            ("no type", "意见.pdf", File(Encoding.ASCII.GetBytes(Pdf), null), 415, "unknown-file-type", "Content-Type"),
            ("a program", "意见.exe", File("MZ"u8.ToArray(), "application/x-msdownload"), 415, "unknown-file-type", "Word（.docx）"),
            ("a program as a PDF", "意见.pdf", File("MZ............"u8.ToArray(), "application/pdf"), 415, "unknown-file-type", "内容不是PDF"),
            ("a picture as a PDF", "意见.pdf", File("GIF89a........"u8.ToArray(), "application/pdf"), 415, "unknown-file-type", "内容却是GIF"),
            ("nothing", "意见.pdf", File([], "application/pdf"), 422, "wrong-attachment", "空的"),
            ("too large, said so", "意见.pdf", File([.. "%PDF-"u8, .. new byte[2 * 1024 * 1024]], "application/pdf"), 413, "body-too-large", "2 MiB"),
            ("too large, and not said", "意见.pdf", new StreamContent(new Unsaid([.. "%PDF-"u8, .. new byte[2 * 1024 * 1024]])), 413, "body-too-large", "2 MiB"),
            ("an archive as a document", "意见.docx", File(Zip("a.txt", 0), Docx), 422, "wrong-attachment", "没有 Word 文档"),
            ("a bomb", "意见.docx", File(Zip("[Content_Types].xml", 257), Docx), 422, "wrong-attachment", "过大"),
        ];
        files[7].Content.Headers.ContentType = new("application/pdf");

        await fixture.Account.StaysAsItIsAsync(async () =>
        {
            foreach (var (name, path, content, status, problem, says) in files)
            {
                var answer = await author.PostAsync(path == "" ? Door(story, null) : Door(story, path!), content);
                answer.Status.ShouldBe(status, $"{name}: {answer.Text}");
                answer.ShouldBeProblem(status, problem);
                answer.TextAt("detail").ShouldNotBeNull().ShouldContain(says, Case.Sensitive, name);
            }

            return true;
        });
    }

    [Fact]
    public async Task Opinion_WithAFileThatIsNotThereChangesNothing()
    {
        var story = await HandlingAsync();
        var file = await story.UploadAsync(Story.CoHandler);

        var answer = await fixture.Account.OnlyNotesTheOperationAsync(() => fixture.Donghu.Department(Story.CoHandler).AskAsync(
            story.To($"assignments/{Story.CoHandler}:give-opinion"), Bodies.Opinion(attachments: [file, new string('0', 32)])));

        answer.ShouldBeProblem(422, "invalid-command", "/attachments/1");
    }

    [Fact]
    public async Task Opinions_StandSideBySide_WithWhatIsMissing()
    {
        var submitted = await fixture.Donghu.Proposer("wy-101").AskAsync(
            "api/proposals", Bodies.Submission(text: "建议：一是增设照料点；二是补贴运营；三是培训护理员。"));
        var story = Story.Of(fixture.Donghu, submitted);
        await story.OfficeAsync("accept", Bodies.Acceptance);
        await story.OfficeAsync("assign", Bodies.Assignment(Story.Lead, Story.CoHandler, Story.Stranger));
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.CoHandler, "acknowledge", Bodies.Nothing);
        (await fixture.Donghu.Department(Story.CoHandler).GetAsync(story.Path)).Json.GetProperty("points").EnumerateArray().Select(p => p.GetString())
            .ShouldBe(["增设照料点", "补贴运营", "培训护理员"]);
        await story.DepartmentAsync(Story.CoHandler, "give-opinion", new
        {
            points = new object[]
            {
                new { heading = "关于培训", text = "今年培训两期。", answers = new[] { 3 } },
                new { heading = "关于补贴", text = "请征求财政部门意见。", answers = new[] { 2 }, askDepartment = Story.Referred },
            },
            documentNumber = "东人社函〔2026〕12号",
            contacts = new[] { new { name = "程以宁", phone = "555-0101" } },
        });

        var answer = await fixture.Donghu.Department(Story.Lead).GetAsync($"{story.Path}/assignments/{Story.Lead}/opinions");

        answer.Status.ShouldBe(200, answer.Text);
        var points = answer.Json.GetProperty("points").EnumerateArray().ToList();
        points.Select(p => (p.GetProperty("answered").GetBoolean(), p.GetProperty("answers").GetArrayLength())).ShouldBe([(false, 0), (false, 1), (true, 1)]);
        var departments = answer.Json.GetProperty("departments").EnumerateArray().ToList();
        departments.Select(d => $"{d.GetProperty("department").GetProperty("code")} {d.GetProperty("state")}")
            .ShouldBe([$"{Story.CoHandler} given", $"{Story.Stranger} awaited", $"{Story.Referred} asked"]);
        (departments[0].GetProperty("documentNumber").GetString(), departments[0].GetProperty("contacts").GetArrayLength()).ShouldBe(("东人社函〔2026〕12号", 1));
        var missing = answer.Json.GetProperty("missing");
        missing.GetProperty("points").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([1, 2]);
        missing.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("code").GetString()).ShouldBe([Story.Stranger, Story.Referred]);
        (await fixture.Donghu.Department(Story.CoHandler).GetAsync($"{story.Path}/assignments/{Story.Lead}/opinions")).Status.ShouldBe(404);
    }

    private static string Door(Story story, string? name) =>
        $"{story.Path}/assignments/{Story.CoHandler}/attachments{(name is null ? "" : $"?name={Uri.EscapeDataString(name)}")}";

    private async Task<Story> HandlingAsync()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        await story.DepartmentAsync(Story.CoHandler, "acknowledge", Bodies.Nothing);
        return story;
    }

    private static ByteArrayContent File(byte[] content, string? type)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return file;
    }

    private static byte[] Zip(string name, int megabytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            for (var i = 0; i < megabytes; i++)
                entry.Write(new byte[1024 * 1024]);
        }

        return file.ToArray();
    }

    /// <summary>Does not say how long it is, so it is sent in chunks.</summary>
    private sealed class Unsaid(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
