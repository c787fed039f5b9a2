using ProposalWorkflow.Local;

namespace ProposalWorkflow.Tests.Support;

/// <summary>The storage emulator for a test class: `class MyTests(AzuriteFixture azurite) : IClassFixture&lt;AzuriteFixture&gt;`.</summary>
/// <remarks>
/// One Azurite serves the whole test process and ends with it; it starts when the first class asks. So each test takes tables, queues
/// and containers with names of its own. Where classes must not run at once, put them into a collection of the test assembly with
/// `[CollectionDefinition("…")] public sealed class X : ICollectionFixture&lt;AzuriteFixture&gt;`.
/// </remarks>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<Azurite>> Shared = new(StartAsync);

    /// <summary>The connection string of the account.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts the emulator, where no class has yet.</summary>
    public async Task InitializeAsync() => ConnectionString = (await Shared.Value).ConnectionString;

    /// <summary>Leaves the emulator to the next class.</summary>
    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<Azurite> StartAsync()
    {
        var folder = ScratchFolder.Create("azurite");
        var azurite = await Azurite.StartAsync(folder.Path, CancellationToken.None);
        // xunit has no moment after the last class of an assembly; the end of the process is one.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            azurite.Kill();
            azurite.Exited.Wait(TimeSpan.FromSeconds(10));
            folder.Dispose();
        };
        return azurite;
    }
}
