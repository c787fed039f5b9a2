using System.Security.Cryptography;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Functions.Attachments;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What the reception does with the bytes of a file, on a storage that only watches.</summary>
public sealed class AttachmentReceptionTests
{
    private static readonly UploadKey Key = UploadKey.New(new CaseKey("donghu", "case"), "donghu-rsj");
    private readonly WatchingFiles _files = new();

    /// <summary>The next piece is asked for only when the one before is stored, whatever the length of the file.</summary>
    [Fact]
    public async Task Content_IsPassedOnPieceByPiece()
    {
        const int length = 60 * 1024 * 1024;
        var content = new MadeStream("%PDF-1.7"u8.ToArray(), length, piece: 1_000_003);
        _files.Took = taken => (content.Given - taken).ShouldBeInRange(0, 64 * 1024);

        var attachment = await ReceiveAsync(content, new AttachmentLimits(60));

        (attachment.Size, _files.Bytes).ShouldBe((length, length));
        attachment.Hash.ShouldBe(content.Hash());
        _files.Noted.ShouldBe(attachment);
    }

    [Fact]
    public async Task Beginning_IsLookedAtThoughItComesByteByByte()
    {
        (await ReceiveAsync(new MadeStream("%PDF-1.7"u8.ToArray(), 40, piece: 1))).Size.ShouldBe(40);
        await RefusedAsync(new MadeStream("%PD"u8.ToArray(), 3, piece: 1), 415);
        await RefusedAsync(new MadeStream("GIF89a"u8.ToArray(), 40, piece: 1), 415);
    }

    [Fact]
    public async Task File_OfTheGreatestSizeIsTheLastThatPasses()
    {
        const int most = 1024 * 1024;
        (await ReceiveAsync(new MadeStream("%PDF-1.7"u8.ToArray(), most, most), new AttachmentLimits(1))).Size.ShouldBe(most);
        await RefusedAsync(new MadeStream("%PDF-1.7"u8.ToArray(), most + 1, most), 413, new AttachmentLimits(1));
        await RefusedAsync(new MadeStream([], 0, 1), 422);
    }

    [Fact]
    public async Task Sender_WhoGoesAwayLeavesNothing()
    {
        var content = new MadeStream("%PDF-1.7"u8.ToArray(), 1 << 20, 1 << 10) { BreaksAt = 1 << 19 };

        await Should.ThrowAsync<IOException>(() => ReceiveAsync(content));

        (_files.Noted, _files.Removed).ShouldBe((null, 1));
    }

    private Task<Attachment> ReceiveAsync(Stream content, AttachmentLimits? limits = null) => new AttachmentReception(_files)
        .ReceiveAsync(Key, "意见.pdf", FileKind.Pdf, limits ?? new(), content, CancellationToken.None);

    private async Task RefusedAsync(Stream content, int status, AttachmentLimits? limits = null)
    {
        var (noted, removed) = (_files.Noted, _files.Removed);
        var problem = (await Should.ThrowAsync<ProblemException>(() => ReceiveAsync(content, limits))).Problem;

        problem.Status.ShouldBe(status, problem.Detail);
        (_files.Noted, _files.Removed).ShouldBe((noted, removed + 1));
    }

    /// <summary>A file of any length, made as it is read, in pieces of at most one size.</summary>
    private sealed class MadeStream(byte[] head, long length, int piece) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Given { get; private set; }

        public long BreaksAt { get; init; } = long.MaxValue;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public string Hash() => Convert.ToHexStringLower(_hash.GetCurrentHash());

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (Given >= BreaksAt)
                throw new IOException("The sender has gone away.");
            var count = (int)Math.Min(Math.Min(buffer.Length, piece), length - Given);
            for (var i = 0; i < count; i++)
                buffer.Span[i] = Given + i < head.Length ? head[Given + i] : (byte)(Given + i);
            _hash.AppendData(buffer.Span[..count]);
            Given += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A server takes no such reading.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class WatchingFiles : IAttachmentFiles
    {
        public Action<long> Took { get; set; } = _ => { };

        public long Bytes { get; private set; }

        public Attachment? Noted { get; private set; }

        public int Removed { get; private set; }

        public async Task WriteAsync(UploadKey key, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
        {
            Bytes = 0;
            await foreach (var piece in content.WithCancellation(cancellationToken))
            {
                Took(Bytes);
                Bytes += piece.Length;
            }
        }

        public Task NoteAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken)
        {
            Noted = attachment;
            return Task.CompletedTask;
        }

        public Task RemoveAsync(UploadKey key, CancellationToken cancellationToken)
        {
            Removed++;
            return Task.CompletedTask;
        }

        public Task<Stream> OpenUploadAsync(UploadKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Attachment?> FindAsync(UploadKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CountAsync(CaseKey @case, string department, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task KeepAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Stream> OpenAsync(string jurisdiction, Attachment attachment, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> RemoveUploadsAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
