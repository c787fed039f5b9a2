using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Files are never held in memory as a whole: a process that may have 72 MiB of heap takes a file of 90 MiB and gives it back.</summary>
[Collection(OneProcess.Name)]
public sealed class LargeAttachmentTests(FunctionsFixture fixture)
{
    private const string CoHandler = "xishan-jtj";
    private const int Length = 90 * 1024 * 1024;

    [Fact]
    public async Task File_LargerThanTheHeapGoesInAndOut()
    {
        await using var functions = await fixture.Site.StartFunctionsAsync(("DOTNET_GCHeapHardLimit", "4800000")); // hexadecimal: 72 MiB
        var cast = fixture.Site.CastOf("xishan", functions);
        var story = await Story.SubmittedByAsync(cast, "wy-201", "关于大文件的提案", "cppcc-9-1");
        await story.OfficeAsync("accept", new { });
        await story.OfficeAsync("assign", Bodies.Assignment("xishan-wjj", CoHandler));
        await story.DepartmentAsync(CoHandler, "acknowledge", Bodies.Nothing);
        using var http = new HttpClient { BaseAddress = functions.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Site.Mint.Mint(TokenRequest.ForDepartment("xishan", CoHandler)));

        var upload = await UploadAsync(http, story);
        var attachment = upload.GetProperty("attachment");
        await story.DepartmentAsync(CoHandler, "give-opinion", Bodies.Opinion(attachments: attachment.GetProperty("id").GetString()!));
        var hash = await DownloadAsync(http, upload.GetProperty("self").GetString()!);

        (attachment.GetProperty("size").GetInt64(), attachment.GetProperty("hash").GetString()).ShouldBe((Length, hash));
        functions.HasExited.ShouldBeFalse();
    }

    private static async Task<JsonElement> UploadAsync(HttpClient http, Story story)
    {
        using var content = new LongContent();
        using var answer = await http.PostAsync(new Uri($"{story.Path}/assignments/{CoHandler}/attachments?name=a.png", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<string> DownloadAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(Length);
        await using var content = await answer.Content.ReadAsStreamAsync();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
    }

    /// <summary>A picture of nothing, of which here too only a piece is held.</summary>
    private sealed class LongContent : HttpContent
    {
        public LongContent() => Headers.ContentType = new MediaTypeHeaderValue("image/png");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[1024 * 1024];
            byte[] head = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
            head.CopyTo(piece, 0);
            for (var sent = 0; sent < Length; sent += piece.Length)
            {
                await stream.WriteAsync(piece);
                piece.AsSpan(0, head.Length).Clear();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Length;
            return true;
        }
    }
}
