using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class AttachmentFilesTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly AttachmentFiles _files = new(fixture.Clients);
    private readonly CaseKey _case = new(StorageFixture.NewJurisdiction(), "case");

    [Fact]
    public async Task Upload_IsThereOnceItIsNoted()
    {
        var key = UploadKey.New(_case, "bureau-a");
        await _files.WriteAsync(key, Chunks("甲", "乙"), CancellationToken.None);
        (await _files.FindAsync(key, CancellationToken.None)).ShouldBeNull();

        var noted = await NoteAsync(key, "甲乙");

        (await _files.FindAsync(key, CancellationToken.None)).ShouldBe(noted);
        (await _files.FindAsync(key with { Department = "bureau-b" }, CancellationToken.None)).ShouldBeNull();
        (await TextAsync(await _files.OpenUploadAsync(key, CancellationToken.None))).ShouldBe("甲乙");
        (await _files.CountAsync(_case, "bureau-a", 9, CancellationToken.None)).ShouldBe(1);
        (await _files.CountAsync(_case, "bureau", 9, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Kept_OutlivesItsUpload_AndIsKeptOnce()
    {
        var (key, noted) = await UploadAsync("甲");
        var (other, same) = await UploadAsync("甲");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _files.KeepAsync(i % 2 == 0 ? key : other, i % 2 == 0 ? noted : same, CancellationToken.None)));
        await _files.RemoveAsync(key, CancellationToken.None);
        await _files.RemoveAsync(other, CancellationToken.None);
        await _files.KeepAsync(key, noted, CancellationToken.None); // a message that comes again

        (await TextAsync(await _files.OpenAsync(_case.Jurisdiction, noted, CancellationToken.None))).ShouldBe("甲");
        await Should.ThrowAsync<FileNotFoundException>(() => _files.OpenAsync("elsewhere", noted, CancellationToken.None));
    }

    [Fact]
    public async Task Upload_ThatIsGoneIsNotKept()
    {
        var (key, noted) = await UploadAsync("丙");
        await _files.RemoveAsync(key, CancellationToken.None);

        await Should.ThrowAsync<FileNotFoundException>(() => _files.KeepAsync(key, noted, CancellationToken.None));
        await Should.ThrowAsync<FileNotFoundException>(() => _files.OpenAsync(_case.Jurisdiction, noted, CancellationToken.None));
    }

    [Fact]
    public async Task OldUploads_AreRemoved_AndNothingThatIsKept()
    {
        var (key, noted) = await UploadAsync("丁");
        await _files.KeepAsync(key, noted, CancellationToken.None);

        // By the clock of the storage; nobody else uploads here meanwhile.
        await _files.RemoveUploadsAsync(DateTimeOffset.MinValue.AddDays(1), CancellationToken.None);
        (await _files.FindAsync(key, CancellationToken.None)).ShouldNotBeNull();
        (await _files.RemoveUploadsAsync(DateTimeOffset.MaxValue, CancellationToken.None)).ShouldBeGreaterThan(0);

        (await _files.FindAsync(key, CancellationToken.None)).ShouldBeNull();
        (await TextAsync(await _files.OpenAsync(_case.Jurisdiction, noted, CancellationToken.None))).ShouldBe("丁");
    }

    /// <summary>No call carries more than a stage, however long the content: in, across, and out.</summary>
    [Fact]
    public async Task Content_GoesByStages()
    {
        var sizes = new Sizes();
        var files = new AttachmentFiles(StorageClients.Of(fixture.ConnectionString, sizes));
        var key = UploadKey.New(_case, "bureau-a");
        const int length = 20 * 1024 * 1024;

        await files.WriteAsync(key, Zeros(length), CancellationToken.None);
        var noted = new Attachment(key.Id, "图.png", "image/png", length, $"zeros-{key.Id}");
        await files.NoteAsync(key, noted, CancellationToken.None);
        await files.KeepAsync(key, noted, CancellationToken.None);
        await using var kept = await files.OpenAsync(_case.Jurisdiction, noted, CancellationToken.None);
        var read = 0L;
        var buffer = new byte[64 * 1024];
        while (await kept.ReadAsync(buffer) is > 0 and var some)
            read += some;

        read.ShouldBe(length);
        sizes.Most.ShouldBeInRange(1024 * 1024, 1024 * 1024 + 64 * 1024);
        sizes.Total.ShouldBeLessThan(3L * length); // in and out; the copy is the service's own
    }

    private async Task<(UploadKey Key, Attachment Noted)> UploadAsync(string text)
    {
        var key = UploadKey.New(_case, "bureau-a");
        await _files.WriteAsync(key, Chunks(text), CancellationToken.None);
        return (key, await NoteAsync(key, text));
    }

    private async Task<Attachment> NoteAsync(UploadKey key, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        var noted = new Attachment(key.Id, "会办意见（盖章）.pdf", FileKind.Pdf.Type, 3, hash);
        await _files.NoteAsync(key, noted, CancellationToken.None);
        return noted;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Task.Yield();
            yield return System.Text.Encoding.UTF8.GetBytes(text);
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Zeros(int length)
    {
        await Task.Yield();
        var chunk = new byte[64 * 1024];
        for (var left = length; left > 0; left -= chunk.Length)
            yield return chunk;
    }

    private static async Task<string> TextAsync(Stream content)
    {
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }

    /// <summary>How much each call carries, there and back.</summary>
    private sealed class Sizes : HttpPipelineSynchronousPolicy
    {
        private long _most, _total;

        public long Most => _most;

        public long Total => _total;

        public override void OnReceivedResponse(HttpMessage message)
        {
            Note(message.Request.Content?.TryComputeLength(out var sent) is true ? sent : 0);
            if (message.Request.Method != RequestMethod.Head) // which only says how much there would be
                Note(message.Response.Headers.ContentLength ?? 0);
        }

        private void Note(long size)
        {
            _most = Math.Max(_most, size);
            _total += size;
        }
    }
}
