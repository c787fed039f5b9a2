using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>One process of the functions for all classes of the collection; each test makes cases of its own.</summary>
public sealed class FunctionsFixture : IAsyncLifetime
{
    private readonly Lazy<Task<Story>> _closed;
    private Site? _site;
    private FunctionsProcess? _functions;

    public FunctionsFixture() => _closed = new(() => Story.ClosedAsync(Donghu));

    public Site Site => _site!;

    public FunctionsProcess Functions => _functions!;

    public Account Account => Site.Account;

    /// <summary>Where the alerts of both places go.</summary>
    public AlertReceiver Alerts { get; } = new();

    /// <summary>The people of the jurisdiction in which most tests play.</summary>
    public Cast Donghu => Site.CastOf("donghu", Functions);

    /// <summary>The people of another one.</summary>
    public Cast Xishan => Site.CastOf("xishan", Functions);

    /// <summary>A case that has gone its whole way, for tests that only look; made when the first asks.</summary>
    public Task<Story> ClosedCaseAsync() => _closed.Value;

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync("functions");
        await Alerts.StartAsync();
        _functions = await _site.StartFunctionsAsync([.. Alerts.ChannelOf("donghu"), .. Alerts.ChannelOf("xishan")]);
    }

    public async Task DisposeAsync()
    {
        if (_functions is not null)
            await _functions.DisposeAsync();
        await Alerts.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }
}

/// <summary>The classes that share a process. One after the other, so that a test can tell that it changed nothing.</summary>
[CollectionDefinition(Name)]
public sealed class OneProcess : ICollectionFixture<FunctionsFixture>
{
    public const string Name = "one process of the functions";
}

/// <summary>Another process, on a store of its own that stays small: most of these classes look at all that it holds before and after.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessForBadInput : ICollectionFixture<FunctionsFixture>
{
    public const string Name = "one process of the functions, for bad input";
}
