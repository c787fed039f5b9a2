using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ProposalWorkflow.Storage;

/// <summary>Texts in a container. A text is never changed once it is stored.</summary>
internal sealed class TextBlobs(BlobContainerClient container)
{
    /// <summary>Stores the text, unless the name is taken: by contract it then holds the same text.</summary>
    public async Task PutAsync(string name, string text, CancellationToken cancellationToken)
    {
        var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), onlyNew, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // A repeated message, or the SDK's second try of an upload whose first answer was lost.
        }
    }

    /// <summary>Removes the text; where there is none, that is as well.</summary>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The text, or null where there is none.</summary>
    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return blob.Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }
}
