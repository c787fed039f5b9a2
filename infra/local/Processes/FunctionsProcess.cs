namespace ProposalWorkflow.Local;

/// <summary>The functions as a process of their own, that answers over HTTP and that can be stopped or killed.</summary>
public sealed class FunctionsProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ChildProcess _process;
    private readonly ReservedPort? _reserved;

    private FunctionsProcess(FunctionsSettings settings)
    {
        _reserved = settings.Port == 0 ? ReservedPort.Take() : null;
        BaseAddress = new Uri($"http://127.0.0.1:{_reserved?.Number ?? settings.Port}/");
        var environment = new Dictionary<string, string>(settings.Environment)
        {
            ["ASPNETCORE_URLS"] = BaseAddress.ToString().TrimEnd('/'),
        };
        _process = ChildProcess.Start(
            ProgramOnPath.Dotnet, [settings.AppPath], settings.LogPath, environment, Path.GetDirectoryName(settings.AppPath));
    }

    /// <summary>Where they answer.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Whether the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Ends with the process; the result is its exit code.</summary>
    public Task<int> Exited => _process.Exited;

    /// <summary>The last that it printed, for the message of a failure.</summary>
    public string Output => string.Join('\n', _process.Log.Lines);

    /// <summary>Starts them, and returns when they answer.</summary>
    public static async Task<FunctionsProcess> StartAsync(FunctionsSettings settings, CancellationToken ct)
    {
        if (!File.Exists(settings.AppPath))
            throw new CannotStartException($"The functions are not built, {settings.AppPath} is not there. Build them: dotnet build functions");
        if (settings.Port != 0 && !ReservedPort.IsFree(settings.Port))
            throw PortInUse(settings.Port);
        var functions = new FunctionsProcess(settings);
        try
        {
            await functions.WaitUntilTheyAnswerAsync(ct);
            return functions;
        }
        catch
        {
            functions.Kill();
            await functions.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks them to end (SIGTERM) and waits; false where they had to be killed.</summary>
    public Task<bool> StopAsync() => _process.StopAsync(StopLimit);

    /// <summary>Ends them at once (SIGKILL), as a crash of the machine would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Stops them where they still run.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _process.DisposeAsync();
        _reserved?.Dispose();
    }

    internal static CannotStartException PortInUse(int port) =>
        new($"Port {port} is in use. Stop what listens there, or choose another port: --port N");

    private async Task WaitUntilTheyAnswerAsync(CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(5) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StartLimit);
        try
        {
            while (!await AnswersAsync(client, limit.Token))
            {
                if (HasExited)
                    throw new CannotStartException(await DescribeEndAsync());
                await Task.Delay(Pause, limit.Token);
            }
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new CannotStartException(
                $"The functions did not answer within {StartLimit.TotalSeconds} s (their output: {_process.Log.Path})", e);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync("admin/host/ping", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task<string> DescribeEndAsync()
    {
        var code = await Exited;
        // The last line of a crash is the end of its stack; the line that names the exception says more.
        var lines = _process.Log.Lines;
        var line = lines.FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal)) ?? string.Concat(lines.TakeLast(1));
        var reason = line == "" ? "they said nothing" : line.Trim();
        return $"The functions ended at their start with exit code {code}: {reason} (all of it: {_process.Log.Path})";
    }
}
