using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>One running sample app for the tests that do not stop it or change its settings.</summary>
public sealed class SampleAppFixture : IAsyncLifetime
{
    private SampleApp? _app;

    internal AzuriteFixture Azurite { get; } = new();

    internal SampleApp App => _app!;

    /// <summary>What it printed at its start; later lines push these out of the process's own.</summary>
    internal string StartOutput { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Azurite.InitializeAsync();
        _app = await SampleApp.StartAsync(Azurite);
        await _app.WaitForOutputAsync("Host started");
        StartOutput = _app.Process.Output;
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}

/// <summary>The classes of this collection run one after another: each process has the machine to itself.</summary>
[CollectionDefinition(Name)]
public sealed class SampleAppCollection : ICollectionFixture<SampleAppFixture>
{
    public const string Name = "sample app";
}
