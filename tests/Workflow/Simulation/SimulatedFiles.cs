using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>Files in memory, of which the workflow sees but what is known of them.</summary>
internal sealed class SimulatedFiles(Turns turns) : IAttachmentFiles
{
    public Dictionary<UploadKey, Attachment> Uploads { get; } = [];

    /// <summary>Jurisdiction and hash.</summary>
    public HashSet<(string Jurisdiction, string Hash)> Kept { get; } = [];

    public Task<Attachment?> FindAsync(UploadKey key, CancellationToken cancellationToken) => turns.CallAsync(() => Uploads.GetValueOrDefault(key));

    public Task KeepAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Kept.Contains((key.Case.Jurisdiction, attachment.Hash)) || Uploads.ContainsKey(key)
            ? Kept.Add((key.Case.Jurisdiction, attachment.Hash))
            : throw new FileNotFoundException(key.Id));

    public Task WriteAsync(UploadKey key, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken) => throw Unused();

    public Task<Stream> OpenUploadAsync(UploadKey key, CancellationToken cancellationToken) => throw Unused();

    public Task NoteAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken) => throw Unused();

    public Task RemoveAsync(UploadKey key, CancellationToken cancellationToken) => throw Unused();

    public Task<int> CountAsync(CaseKey @case, string department, int most, CancellationToken cancellationToken) => throw Unused();

    public Task<Stream> OpenAsync(string jurisdiction, Attachment attachment, CancellationToken cancellationToken) => throw Unused();

    public Task<int> RemoveUploadsAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw Unused();

    private static NotSupportedException Unused() => new("The workflow does not read or write files.");
}
