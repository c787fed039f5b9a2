using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>An installation whose functions reach queues and tables through proxies, and are killed and started again.</summary>
public sealed class CrashSite : IAsyncLifetime
{
    private Site? _site;
    private FunctionsProcess? _functions;

    public Proxy Queues { get; private set; } = null!;

    public Proxy Tables { get; private set; } = null!;

    public Account Account => _site!.Account;

    public Cast People => _site!.CastOf("donghu", _functions!);

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync("crash");
        Queues = await Proxy.StartAsync(Endpoint("Queue"));
        Tables = await Proxy.StartAsync(Endpoint("Table"));
        await StartAsync();
    }

    /// <summary>kill -9, and another process in its place, with nothing held any more.</summary>
    public async Task KillAndStartAnotherAsync()
    {
        _functions!.Kill();
        await _functions.DisposeAsync();
        Queues.Clear();
        Tables.Clear();
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_functions is not null)
            await _functions.DisposeAsync();
        if (Tables is not null)
            await Tables.DisposeAsync();
        if (Queues is not null)
            await Queues.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    private async Task StartAsync() => _functions = await _site!.StartFunctionsAsync(
        ("AzureWebJobsStorage", _site.ConnectionString
            .Replace(Endpoint("Queue").AbsoluteUri, Queues.Address.AbsoluteUri, StringComparison.Ordinal)
            .Replace(Endpoint("Table").AbsoluteUri, Tables.Address.AbsoluteUri, StringComparison.Ordinal)),
        ("StandIn__QueueLease", "00:00:03"),
        // Each look at a queue goes through a proxy too, and here nobody is in a hurry.
        ("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:00.3"));

    private Uri Endpoint(string service) => new(_site!.ConnectionString.Split(';')
        .Single(part => part.StartsWith($"{service}Endpoint=", StringComparison.OrdinalIgnoreCase)).Split('=', 2)[1]);
}

/// <summary>The classes that share it, one after the other: what is held is held for one of them.</summary>
[CollectionDefinition(Name)]
public sealed class CrashSiteCollection : ICollectionFixture<CrashSite>
{
    public const string Name = "a process that is killed";
}
