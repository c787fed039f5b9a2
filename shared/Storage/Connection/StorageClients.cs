using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace ProposalWorkflow.Storage;

/// <summary>The clients of the one account in which everything lives.</summary>
/// <param name="Tables">Of the Table service.</param>
/// <param name="Queues">Of the Queue service; its queues write base64, as the queue trigger reads.</param>
/// <param name="Blobs">Of the Blob service.</param>
/// <param name="RawQueues">Of the Queue service too; these show and write a body as it stands in the queue.</param>
public sealed record StorageClients(
    TableServiceClient Tables, QueueServiceClient Queues, BlobServiceClient Blobs, QueueServiceClient RawQueues)
{
    /// <summary>The clients for a connection string, such as <c>UseDevelopmentStorage=true</c>.</summary>
    /// <param name="connectionString">Of the account.</param>
    /// <param name="more">Further policies, called at every try and nearest to the wire.</param>
    public static StorageClients Of(string connectionString, params HttpPipelinePolicy[] more) => new(
        new TableServiceClient(connectionString, Noting(new TableClientOptions(), "table", more)),
        new QueueServiceClient(connectionString, Noting(OfQueues(), "queue", more)),
        new BlobServiceClient(connectionString, Noting(OfBlobs(), "blob", more)),
        new QueueServiceClient(connectionString, Noting(new QueueClientOptions(), "queue", more)));

    /// <summary>The clients for the three endpoints, with an identity.</summary>
    public static StorageClients Of(Uri tables, Uri queues, Uri blobs, TokenCredential credential) => new(
        new TableServiceClient(tables, credential, Noting(new TableClientOptions(), "table")),
        new QueueServiceClient(queues, credential, Noting(OfQueues(), "queue")),
        new BlobServiceClient(blobs, credential, Noting(OfBlobs(), "blob")),
        new QueueServiceClient(queues, credential, Noting(new QueueClientOptions(), "queue")));

    private static QueueClientOptions OfQueues() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private static BlobClientOptions OfBlobs()
    {
        // Said, because the emulator refuses the checksum that newer clients may choose by themselves (CRC64).
        var options = new BlobClientOptions();
        options.TransferValidation.Upload.ChecksumAlgorithm = StorageChecksumAlgorithm.None;
        options.TransferValidation.Download.ChecksumAlgorithm = StorageChecksumAlgorithm.None;
        return options;
    }

    private static T Noting<T>(T options, string kind, params HttpPipelinePolicy[] more) where T : ClientOptions
    {
        options.AddPolicy(new StorageCallPolicy(kind), HttpPipelinePosition.PerRetry);
        foreach (var policy in more)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
