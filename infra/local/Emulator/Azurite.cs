using System.Text.RegularExpressions;

namespace ProposalWorkflow.Local;

/// <summary>The storage emulator as a process on a folder, on ports of 127.0.0.1.</summary>
/// <remarks>
/// It is stopped by SIGTERM: it writes its metadata every 5 s and at that signal, so that a kill loses what came last.
/// Without given ports it takes free ones itself (port 0) and prints them, so there is no moment at which another could take them.
/// </remarks>
public sealed partial class Azurite : IAsyncDisposable
{
    private const string AccountName = "devstoreaccount1";

    // Not a secret: the key is the same in every copy of the emulator.
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);
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

    /// <summary>The process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Installs Azurite where it is missing, and starts it on free ports.</summary>
    public static Task<Azurite> StartAsync(string folder, CancellationToken ct) => StartAsync(folder, AzuritePorts.Free, ct);

    /// <summary>The same, on given ports.</summary>
    public static async Task<Azurite> StartAsync(string folder, AzuritePorts ports, CancellationToken ct)
    {
        var script = await AzuriteInstallation.EnsureAsync(ct);
        Directory.CreateDirectory(folder);
        var ready = new Readiness();
        var process = ChildProcess.Start(
            AzuriteInstallation.Node, [script, .. Arguments(folder, ports)], Path.Combine(folder, "azurite.log"), onLine: ready.Read);
        try
        {
            return new Azurite(process, await ready.WaitAsync(process, StartLimit, ct));
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
        yield return "--location";
        yield return folder;
        foreach (var (service, port) in ports.ByService)
        {
            yield return $"--{service}Host";
            yield return "127.0.0.1";
            yield return $"--{service}Port";
            yield return $"{port}";
            yield return $"--{service}KeepAliveTimeout";
            yield return KeepAliveSeconds;
        }
        yield return "--disableTelemetry";
        yield return "--skipApiVersionCheck";
        yield return "--silent";
    }

    /// <summary>Waits for the three lines that tell the addresses; the third comes when all three answer.</summary>
    private sealed partial class Readiness
    {
        private readonly Dictionary<string, string> _addresses = [];
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Read(string line)
        {
            if (Listening().Match(line) is not { Success: true } match)
                return;
            lock (_addresses)
            {
                _addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
                if (_addresses.Count == 3)
                    _all.TrySetResult();
            }
        }

        public async Task<IReadOnlyDictionary<string, string>> WaitAsync(ChildProcess process, TimeSpan limit, CancellationToken ct)
        {
            if (await Task.WhenAny(_all.Task, process.Exited).WaitAsync(limit, ct) == _all.Task)
                return _addresses;
            throw new CannotStartException($"Azurite ended at its start: {string.Join(" ", process.Log.Lines.TakeLast(1))} (all of it: {process.Log.Path})");
        }

        [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://.+)$")]
        private static partial Regex Listening();
    }
}
