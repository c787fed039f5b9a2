using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// Attachments as block blobs. An upload is a blob of its own (<c>uploads</c>), with what is known of it as metadata; what is kept is another
/// one (<c>attachments</c>), named by its jurisdiction and its hash, which is copied within the account and never changed or removed.
/// </summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class AttachmentFiles : IAttachmentFiles
{
    /// <summary>Holds the whole record: as Base64, since metadata are headers, and names are Chinese.</summary>
    private const string Noted = "attachment";

    private static readonly TimeSpan CopyLook = TimeSpan.FromMilliseconds(200);

    private readonly BlobContainerClient _uploads;
    private readonly BlobContainerClient _kept;

    /// <summary>The files in the account.</summary>
    public AttachmentFiles(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _uploads = clients.Blobs.GetBlobContainerClient(StorageNames.Uploads);
        _kept = clients.Blobs.GetBlobContainerClient(StorageNames.Attachments);
    }

    /// <inheritdoc/>
    public Task WriteAsync(UploadKey key, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken) =>
        StagedBlob.WriteAsync(_uploads.GetBlockBlobClient(NameOf(key)), content, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream> OpenUploadAsync(UploadKey key, CancellationToken cancellationToken) => OpenAsync(UploadOf(key), cancellationToken);

    /// <inheritdoc/>
    public async Task NoteAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken)
    {
        var noted = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(attachment, WorkflowJson.Options));
        await UploadOf(key).SetMetadataAsync(new Dictionary<string, string> { [Noted] = noted }, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(UploadKey key, CancellationToken cancellationToken) =>
        await UploadOf(key).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async Task<Attachment?> FindAsync(UploadKey key, CancellationToken cancellationToken) =>
        await PropertiesAsync(UploadOf(key), cancellationToken) is { } properties && properties.Metadata.TryGetValue(Noted, out var noted)
            ? JsonSerializer.Deserialize<Attachment>(Encoding.UTF8.GetString(Convert.FromBase64String(noted)), WorkflowJson.Options)
            : null;

    /// <inheritdoc/>
    public async Task<int> CountAsync(CaseKey @case, string department, int most, CancellationToken cancellationToken)
    {
        var prefix = NameOf(new UploadKey(@case, department, ""));
        return await _uploads.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken).Take(most).CountAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task KeepAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var target = KeptOf(key.Case.Jurisdiction, attachment);
        if (await IsWholeAsync(target, cancellationToken))
            return;
        try
        {
            // Several may keep the same content at once, and then each copy ends the one before: so what counts is the blob, and no operation.
            await target.StartCopyFromUriAsync(UploadOf(key).Uri, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new FileNotFoundException($"Upload {key.Id} of case {key.Case.Id} is gone.", e);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.PendingCopyOperation)
        {
            // Another one is at it just now.
        }

        // Within an account the first look finds it whole, as a rule.
        while (!await IsWholeAsync(target, cancellationToken))
            await Task.Delay(CopyLook, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(string jurisdiction, Attachment attachment, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(KeptOf(jurisdiction, attachment), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new FileNotFoundException($"The content of attachment {attachment.Id} is gone.", e);
        }
    }

    /// <inheritdoc/>
    public async Task<int> RemoveUploadsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var upload in _uploads.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
            if (upload.Properties.CreatedOn < before && await _uploads.DeleteBlobIfExistsAsync(upload.Name, cancellationToken: cancellationToken))
                removed++;
        return removed;
    }

    private static Task<Stream> OpenAsync(BlobClient blob, CancellationToken cancellationToken) => blob.OpenReadAsync(
        new BlobOpenReadOptions(allowModifications: false) { BufferSize = StagedBlob.StageSize }, cancellationToken);

    /// <summary>A copy that is under way has a blob too.</summary>
    /// <exception cref="IOException">The copy has failed.</exception>
    private static async Task<bool> IsWholeAsync(BlobClient blob, CancellationToken cancellationToken) =>
        (await PropertiesAsync(blob, cancellationToken)) switch
        {
            null or { BlobCopyStatus: CopyStatus.Pending } => false,
            { BlobCopyStatus: CopyStatus.Failed or CopyStatus.Aborted } failed => await RemoveFailedAsync(blob, failed, cancellationToken),
            _ => true,
        };

    /// <summary>So that the next try begins anew.</summary>
    private static async Task<bool> RemoveFailedAsync(BlobClient blob, BlobProperties failed, CancellationToken cancellationToken)
    {
        await blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = failed.ETag }, cancellationToken: cancellationToken);
        throw new IOException($"The copy of {blob.Name} failed: {failed.CopyStatusDescription}");
    }

    private static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private BlobClient UploadOf(UploadKey key) => _uploads.GetBlobClient(NameOf(key));

    private BlobClient KeptOf(string jurisdiction, Attachment attachment) => _kept.GetBlobClient($"{jurisdiction}/{attachment.Hash}");

    private static string NameOf(UploadKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{key.Case.Jurisdiction}/{key.Case.Id}/{key.Department}/{key.Id}";
    }
}
