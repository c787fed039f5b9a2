using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Attachments;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Attachments;

/// <summary>
/// Takes a file in: stores it as it comes, counts and hashes it on the way, and looks at its beginning before anything is stored. A file that is
/// refused leaves nothing; what a crash leaves is no upload, and goes away with the old ones.
/// </summary>
public sealed class AttachmentReception(IAttachmentFiles files)
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>The upload.</summary>
    /// <param name="key">Where it is to stand; new.</param>
    /// <param name="name">As the sender calls it.</param>
    /// <param name="declared">What the sender says that it is.</param>
    /// <param name="limits">The place's.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Stops before it is an upload, or leaves open whether it is.</param>
    /// <exception cref="ProblemException">It is none that is taken.</exception>
    public async Task<Attachment> ReceiveAsync(
        UploadKey key, string name, FileKind declared, AttachmentLimits limits, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(content);
        var kept = false;
        try
        {
            using var seen = new Seen();
            await files.WriteAsync(key, ChunksAsync(content, declared, limits, seen, cancellationToken), cancellationToken);
            if (declared == FileKind.Docx)
                await RefuseUnsafeAsync(key, cancellationToken);
            var attachment = new Attachment(key.Id, FileName.Safe(name, declared), declared.Type, seen.Bytes, seen.Hash());
            await files.NoteAsync(key, attachment, cancellationToken);
            kept = true;
            return attachment;
        }
        finally
        {
            if (!kept)
                await files.RemoveAsync(key, CancellationToken.None); // also where the sender has gone away meanwhile
        }
    }

    /// <summary>The file is too large.</summary>
    internal static ProblemException TooLarge(AttachmentLimits limits) =>
        new(ProblemType.BodyTooLarge, $"附件最大 {limits.MostMegabytes} MiB；请压缩或分成几个文件上传。");

    private async Task RefuseUnsafeAsync(UploadKey key, CancellationToken cancellationToken)
    {
        await using var file = await files.OpenUploadAsync(key, cancellationToken);
        if (WordFile.FaultOf(file) is { } fault)
            throw new ProblemException(ProblemType.WrongAttachment, fault);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(
        Stream content, FileKind declared, AttachmentLimits limits, Seen seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkSize];
        // The beginning must be there as a whole, in however small pieces it comes.
        var read = await content.ReadAtLeastAsync(chunk, FileKind.HeadLength, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
            throw new ProblemException(ProblemType.WrongAttachment, "文件是空的。");
        if (FileKind.OfContent(chunk.AsSpan(0, Math.Min(read, FileKind.HeadLength))) is var found && found != declared)
            throw new ProblemException(ProblemType.UnknownFile, found is null
                ? $"文件内容不是{declared.Name}（有密码保护的，请去除密码）。可以上传：{FileKind.Names}。"
                : $"文件声明为{declared.Name}，内容却是{found.Name}。");
        for (; read > 0; read = await content.ReadAsync(chunk, cancellationToken))
        {
            seen.Take(chunk.AsSpan(0, read));
            if (seen.Bytes > limits.MostBytes)
                throw TooLarge(limits);
            yield return chunk.AsMemory(0, read);
        }
    }

    /// <summary>What has come in so far: how much, and its hash.</summary>
    private sealed class Seen : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Bytes { get; private set; }

        public void Take(ReadOnlySpan<byte> chunk)
        {
            Bytes += chunk.Length;
            _hash.AppendData(chunk);
        }

        public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void Dispose() => _hash.Dispose();
    }
}
