using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>An account with its tables, containers and step queues. All tests share it, each in a jurisdiction of its own.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    public string ConnectionString => _azurite.ConnectionString;

    public StorageClients Clients { get; private set; } = null!;

    public static string NewJurisdiction() => $"j-{Guid.NewGuid():N}";

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        Clients = StorageClients.Of(ConnectionString);
        await new StorageSetup(Clients, new JurisdictionSet(Array.Empty<Jurisdiction>())).EnsureAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => _azurite.DisposeAsync();
}
