namespace ProposalWorkflow.Local.Tests;

/// <summary>A folder on which the launcher has played all samples, once for all classes that look at what came of it.</summary>
public sealed class SamplesPlayed : IAsyncLifetime
{
    internal LauncherRun Launcher { get; } = new(FunctionsSettings.BuiltApp);

    /// <summary>What the launcher said, and how it ended.</summary>
    internal LauncherRun.Ended Ended { get; private set; } = null!;

    public async Task InitializeAsync() => Ended = await Launcher.EndsAsync(["--once"]);

    public Task DisposeAsync()
    {
        Launcher.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>The classes that share it.</summary>
[CollectionDefinition(Name)]
public sealed class SamplesPlayedCollection : ICollectionFixture<SamplesPlayed>
{
    public const string Name = "the samples, played";
}
