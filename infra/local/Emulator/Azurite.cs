namespace ProposalWorkflow.Local;

/// <summary>The storage emulator as a process on a folder, on ports of 127.0.0.1.</summary>
/// <remarks>
/// It is stopped by SIGTERM: it writes its metadata every 5 s and at that signal, so that a kill loses what came last.
/// Without given ports it takes free ones itself (port 0) and prints them, so there is no moment at which another could take them.
/// </remarks>
public sealed class Azurite : IAsyncDisposable
{
    private const string AccountName = "devstoreaccount1";

    // Not a secret: the key is the same in every copy of the emulator.
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly ChildProcess _process;

    private Azurite(ChildProcess process, IReadOnlyDictionary<string, string> addresses)
    {
        _process = process;
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};"
            + string.Concat(addresses.Select(service => $"{service.Key}Endpoint={service.Value}/{AccountName};"));
    }

    /// <summary>The connection string, with each service's endpoint.</summary>
    public string ConnectionString { get; }

    /// <summary>The process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Ends when the emulator has ended.</summary>
    public Task<int> Exited => _process.Exited;

    /// <summary>Installs Azurite where it is missing, and starts it on free ports; its log is in the folder.</summary>
    public static Task<Azurite> StartAsync(string folder, CancellationToken ct) =>
        StartAsync(folder, AzuritePorts.Free, Path.Combine(folder, "azurite.log"), ct);

    /// <summary>The same, on given ports and with a log elsewhere.</summary>
    public static async Task<Azurite> StartAsync(string folder, AzuritePorts ports, string logPath, CancellationToken ct)
    {
        var script = await AzuriteInstallation.Default.EnsureAsync(ct);
        Directory.CreateDirectory(folder);
        var readiness = new AzuriteReadiness();
        var process = ChildProcess.Start(AzuriteInstallation.Node, [script, .. Arguments(folder, ports)], logPath, onLine: readiness.Read);
        try
        {
            return new Azurite(process, await readiness.WaitAsync(process, ct));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it at once; what was stored last is lost.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Stops it so that its folder holds all that was stored.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.StopAsync(StopLimit);
        await _process.DisposeAsync();
    }

    private static IEnumerable<string> Arguments(string folder, AzuritePorts ports)
    {
        // A client keeps an idle connection for a minute; the emulator's 5 s would close some under a request that is on its way.
        const string KeepAliveSeconds = "120";
        string[] common = ["--location", folder, "--disableTelemetry", "--skipApiVersionCheck", "--silent"];
        return common.Concat(ports.ByService.SelectMany(at => new[]
        {
            $"--{at.Service}Host", "127.0.0.1",
            $"--{at.Service}Port", $"{at.Port}",
            $"--{at.Service}KeepAliveTimeout", KeepAliveSeconds,
        }));
    }
}
