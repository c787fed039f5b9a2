using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>One running sample app for the tests that do not stop it or change its settings.</summary>
public sealed class SampleAppFixture : IAsyncLifetime
{
    private SampleApp? _app;

    internal AzuriteFixture Azurite { get; } = new();

    internal SampleApp App => _app!;

    public async Task InitializeAsync()
    {
        await Azurite.InitializeAsync();
        _app = await SampleApp.StartAsync(Azurite);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}

/// <summary>The classes of this collection run one after another: each process has the machine to itself.</summary>
[CollectionDefinition(Name)]
public sealed class SampleAppCollection : ICollectionFixture<SampleAppFixture>
{
    public const string Name = "sample app";
}
