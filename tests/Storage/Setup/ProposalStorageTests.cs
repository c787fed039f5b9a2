using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class ProposalStorageTests
{
    [Fact]
    public void Ports_AreSingletonsOfOneAccount()
    {
        using var provider = Provide(("AzureWebJobsStorage", "UseDevelopmentStorage=true"));

        foreach (var port in new[] { typeof(ICaseStore), typeof(INumberClaims), typeof(IMessageQueues), typeof(IMessageBodies), typeof(ICaseLists) })
            provider.GetRequiredService(port).ShouldBeSameAs(provider.GetRequiredService(port));
        provider.GetServices<IHostedService>().ShouldHaveSingleItem().ShouldBeOfType<StorageSetup>();
        provider.GetRequiredService<StorageClients>().Tables.AccountName.ShouldBe("devstoreaccount1");
    }

    [Fact]
    public void Identity_FindsItsEndpointsByTheAccountsName()
    {
        using var provider = Provide(
            ("AzureWebJobsStorage:accountName", "proposals"),
            ("AzureWebJobsStorage:credential", "managedidentity"),
            ("AzureWebJobsStorage:clientId", "00000000-0000-0000-0000-000000000001"));

        var clients = provider.GetRequiredService<StorageClients>();
        clients.Tables.Uri.Host.ShouldBe("proposals.table.core.windows.net");
        clients.Queues.Uri.Host.ShouldBe("proposals.queue.core.windows.net");
        clients.Blobs.Uri.Host.ShouldBe("proposals.blob.core.windows.net");
    }

    [Fact]
    public void Identity_TakesItsEndpointsAsTheyAreGiven()
    {
        using var provider = Provide(
            ("AzureWebJobsStorage:tableServiceUri", "https://tables.example"),
            ("AzureWebJobsStorage:queueServiceUri", "https://queues.example"),
            ("AzureWebJobsStorage:blobServiceUri", "https://blobs.example"));

        var clients = provider.GetRequiredService<StorageClients>();
        clients.Tables.Uri.Host.ShouldBe("tables.example");
        clients.Queues.Uri.Host.ShouldBe("queues.example");
        clients.Blobs.Uri.Host.ShouldBe("blobs.example");
    }

    [Fact]
    public void Connection_ThatIsMissingIsNamed()
    {
        using var provider = Provide();

        Should.Throw<InvalidOperationException>(() => provider.GetRequiredService<ICaseStore>()).Message.ShouldContain("AzureWebJobsStorage");
    }

    private static ServiceProvider Provide(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton(new JurisdictionSet([]))
            .AddProposalStorage(configuration)
            .BuildServiceProvider();
    }
}
