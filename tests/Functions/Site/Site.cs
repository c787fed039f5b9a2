using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>All that functions need to start on: a storage emulator, keys for tokens, and the two jurisdictions of these tests.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>The jurisdiction files beside the tests.</summary>
    public static readonly string Jurisdictions = Path.Combine(AppContext.BaseDirectory, "jurisdictions");

    private readonly ScratchFolder _folder;
    private readonly Azurite _azurite;
    private int _processes;

    private Site(ScratchFolder folder, Azurite azurite)
    {
        _folder = folder;
        _azurite = azurite;
        Mint = TokenMint.Open(Path.Combine(folder.Path, "keys"), TimeProvider.System);
        Account = new Account(azurite.ConnectionString);
    }

    public TokenMint Mint { get; }

    public Account Account { get; }

    public string ConnectionString => _azurite.ConnectionString;

    public static async Task<Site> StartAsync(string name)
    {
        var folder = ScratchFolder.Create(name);
        return new Site(folder, await Azurite.StartAsync(Path.Combine(folder.Path, "azurite"), CancellationToken.None));
    }

    /// <summary>Starts a process of the functions, which answers when this returns.</summary>
    public Task<FunctionsProcess> StartFunctionsAsync(params (string Name, string Value)[] settings) =>
        FunctionsProcess.StartAsync(SettingsWith(settings), CancellationToken.None);

    /// <summary>The settings of the launcher, made quick for tests; those given go before.</summary>
    public FunctionsSettings SettingsWith(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(LocalSettings.For(ConnectionString, Mint.KeysPath))
        {
            ["Jurisdictions"] = Jurisdictions,
            ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:00",
            ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.1",
            // A test looks into poison queues itself, and asks for the watch when it wants it. A digest comes when its hour does, and uploads
            // go at night: tests that look whether anything has changed run at any hour.
            ["AzureWebJobs_WatchPoison_Disabled"] = "true",
            ["AzureWebJobs_SendDigests_Disabled"] = "true",
            ["AzureWebJobs_RemoveUploads_Disabled"] = "true",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var log = Path.Combine(_folder.Path, $"functions-{Interlocked.Increment(ref _processes)}.log");
        return new FunctionsSettings(FunctionsSettings.BuiltApp, all, log);
    }

    /// <summary>The people of a jurisdiction, who ask at this process.</summary>
    public Cast CastOf(string jurisdiction, FunctionsProcess functions) => new(functions.BaseAddress, Mint, jurisdiction);

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Mint.Dispose();
        _folder.Dispose();
    }
}
