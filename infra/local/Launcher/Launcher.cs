using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local;

/// <summary>Runs the whole workflow on this machine: the storage emulator, the functions, the sample cases.</summary>
public sealed class Launcher(LauncherOptions options, ISampleRun samples, Screen screen, TimeProvider time)
{
    /// <summary>Returns the exit code: when the cases have run (`--once`), when told to stop, or when a part has ended by itself.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (!ReservedPort.IsFree(options.Port))
            throw FunctionsProcess.PortInUse(options.Port);
        using var folder = LauncherFolder.Open(options.Folder, options.Keep);
        var clock = LauncherFolder.OpenClock(options.Folder, time);
        using var mint = TokenMint.Open(folder.Keys, clock);
        screen.Heading("Starting");
        // Disposed in the opposite order: the functions end first, while their store and who hears of them still answer.
        await using var webhook = await LocalWebhook.StartAsync(clock, screen, stop);
        await using var azurite = await StartAzuriteAsync(folder, stop);
        var settings = LocalSettings.For(azurite.ConnectionString, mint.KeysPath)
            .Concat(LocalSettings.OfClock(folder.Clock)).Concat(webhook.SettingsFor(samples.Places)).ToDictionary();
        await using var functions = await StartFunctionsAsync(folder, settings, stop);
        screen.Fact("Alerts", $"come to {webhook.Address}, and are shown here");

        screen.Heading("Sample cases");
        var closed = await samples.RunAsync(new(functions.BaseAddress, azurite.ConnectionString, mint, screen, clock, webhook), stop);
        if (options.Once)
            return closed ? 0 : 1;

        ShowWhatToOpen(folder, functions, mint, clock);
        return await StayUpAsync(azurite, functions, stop);
    }

    private async Task<Azurite> StartAzuriteAsync(LauncherFolder folder, CancellationToken stop)
    {
        if (!await AzuriteInstallation.Default.IsInstalledAsync(stop))
            screen.Fact("Azurite", "npm installs it, once");
        var azurite = await Azurite.StartAsync(folder.Store, AzuritePorts.Free, folder.LogOf("azurite"), stop);
        folder.WriteConnection(azurite.ConnectionString);
        screen.Fact("Azurite", $"answers (process {azurite.ProcessId}); data in {Shown(folder.Store)}");
        return azurite;
    }

    private async Task<FunctionsProcess> StartFunctionsAsync(
        LauncherFolder folder, IReadOnlyDictionary<string, string> settings, CancellationToken stop)
    {
        var log = folder.LogOf("functions");
        var functions = await FunctionsProcess.StartAsync(new(options.App, settings, log, options.Port), stop);
        screen.Fact("Functions", $"answer at {functions.BaseAddress} (process {functions.ProcessId}); log in {Shown(log)}");
        return functions;
    }

    private void ShowWhatToOpen(LauncherFolder folder, FunctionsProcess functions, TokenMint mint, MovableClock clock)
    {
        screen.Heading("Open");
        screen.Fact("API", $"{functions.BaseAddress}api/");
        screen.Fact("Clock", $"{(int)clock.Lead.TotalDays} days ahead; set it forward: dotnet run --project infra/local -- set-forward DAYS");
        ShowTokens(folder, mint);
        screen.Line($"\nUse one:  curl -H \"Authorization: Bearer $(cat FILE)\" {functions.BaseAddress}api/jurisdiction");
        screen.Line("Ctrl-C stops everything.");
    }

    private void ShowTokens(LauncherFolder folder, TokenMint mint)
    {
        screen.Heading($"Tokens (good for 12 hours), each a FILE {Shown(folder.Tokens)}/NAME.jwt");
        foreach (var place in samples.Callers.GroupBy(group => group.Place))
        {
            screen.Line($"  {place.Key}");
            foreach (var group in place)
                screen.Fact($"  {group.Kind}", string.Join("  ", group.Tokens.Keys));
            foreach (var (name, request) in place.SelectMany(group => group.Tokens))
                folder.WriteToken(name, mint.Mint(request));
        }
    }

    private async Task<int> StayUpAsync(Azurite azurite, FunctionsProcess functions, CancellationToken stop)
    {
        var told = Task.Delay(Timeout.Infinite, stop);
        var ended = await Task.WhenAny(told, functions.Exited, azurite.Exited);
        if (ended == told)
        {
            screen.Heading("Stopping");
            return 0;
        }
        var (name, code) = ended == azurite.Exited ? ("Azurite", azurite.Exited.Result) : ("The functions", functions.Exited.Result);
        screen.Error($"{name} ended by itself with exit code {code}; see the logs in {Shown(options.Folder)}/logs.");
        return 1;
    }

    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
