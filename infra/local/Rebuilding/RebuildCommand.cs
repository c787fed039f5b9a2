using Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Local;

/// <summary>
/// Makes lists, statistics and what is learned anew from the cases. On the account that the settings name, as the functions would take it, while
/// they go on working; without such a setting on the launcher's own store, which no launcher may use meanwhile.
/// </summary>
public sealed class RebuildCommand() : Command(
    "rebuild", "[--folder DIR]",
    "Makes lists, statistics and what is learned anew from the cases: on the account that AzureWebJobsStorage names, else on the launcher's store.")
{
    private const string Storage = "AzureWebJobsStorage";

    /// <inheritdoc/>
    public override async Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var options = LauncherOptions.Parse(given);
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (settings.GetSection(Storage).Exists())
        {
            await RebuildAsync(options, settings, screen, stop);
            return 0;
        }

        using var folder = LauncherFolder.Open(options.Folder, keep: true);
        await using var azurite = await Azurite.StartAsync(folder.Store, AzuritePorts.Free, folder.LogOf("azurite"), stop);
        await RebuildAsync(
            options,
            new ConfigurationBuilder().AddConfiguration(settings)
                .AddInMemoryCollection([KeyValuePair.Create<string, string?>(Storage, azurite.ConnectionString)]).Build(),
            screen,
            stop);
        return 0;
    }

    private static async Task RebuildAsync(LauncherOptions options, IConfiguration settings, Screen screen, CancellationToken stop)
    {
        try
        {
            var beside = Path.GetDirectoryName(options.App)!;
            var jurisdictions = JurisdictionFile.LoadFolders(
                Path.Combine(beside, settings["Jurisdictions"] ?? "jurisdictions"),
                Path.Combine(beside, settings["Rules"] ?? "rules"),
                Path.Combine(beside, settings["Calendars"] ?? "calendars"));
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddSingleton(jurisdictions)
                .AddProposalStorage(settings)
                .AddSingleton(TimeProvider.System)
                .AddSingleton<BasisWatch>()
                .AddSingleton<SessionTallies>()
                .AddSingleton<Publisher>()
                .AddSingleton<Rebuild>()
                .BuildServiceProvider();
            await services.GetRequiredService<StorageSetup>().EnsureAsync(stop);
            await services.GetRequiredService<BasisWatch>().LoadAsync(stop);
            screen.Heading("Rebuilding lists and statistics");
            foreach (var jurisdiction in jurisdictions.All)
            {
                var report = await services.GetRequiredService<Rebuild>().RunAsync(jurisdiction, stop);
                screen.Fact(
                    jurisdiction.Code,
                    $"{report.Cases} cases written, {report.RowsRemoved} rows removed, {report.CountsCorrected} counts corrected");
            }
        }
        catch (Exception e) when (e is JurisdictionFileException or RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            throw new CannotStartException($"The rebuild stopped: {e.Message.Split('\n')[0]} Run it again; it begins anew.", e);
        }
    }
}
