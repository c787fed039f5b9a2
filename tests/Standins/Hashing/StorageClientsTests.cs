using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Hashing;

/// <summary>The official clients of blobs and queues, on the stand-in of the package that they need.</summary>
public class StorageClientsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string _name = $"hashing-{Guid.NewGuid():N}";

    [Fact]
    public async Task Blob_InSeveralBlocks_IsReadAsItWasWritten()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, _name);
        await container.CreateAsync();
        var content = new byte[3_000_000];
        new Random(4).NextBytes(content);

        await container.GetBlobClient("large").UploadAsync(new MemoryStream(content), new BlobUploadOptions
        {
            TransferOptions = new() { InitialTransferSize = 1_000_000, MaximumTransferSize = 1_000_000 },
        });

        var read = await container.GetBlobClient("large").DownloadContentAsync();
        read.Value.Content.ToArray().ShouldBe(content);
        await container.DeleteAsync();
    }

    [Fact]
    public async Task Message_IsReadAsItWasSent()
    {
        var queue = new QueueClient(azurite.ConnectionString, _name);
        await queue.CreateAsync();

        await queue.SendMessageAsync("提案");

        (await queue.ReceiveMessageAsync()).Value.MessageText.ShouldBe("提案");
        await queue.DeleteAsync();
    }
}
