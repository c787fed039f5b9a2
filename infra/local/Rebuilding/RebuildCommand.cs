using Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Local;

/// <summary>
/// `rebuild`: makes lists and statistics anew from the cases. On the account that the settings name, as the functions would take it, while
/// they go on working; without such a setting on the launcher's own store, which no launcher may use meanwhile.
/// </summary>
public sealed class RebuildCommand(LauncherOptions options, Screen screen)
{
    private const string Storage = "AzureWebJobsStorage";

    /// <summary>Returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (settings.GetSection(Storage).Exists())
        {
            await RebuildAsync(settings, stop);
            return 0;
        }

        using var folder = LauncherFolder.Open(options.Folder, keep: true);
        await using var azurite = await Azurite.StartAsync(folder.Store, AzuritePorts.Free, folder.LogOf("azurite"), stop);
        await RebuildAsync(
            new ConfigurationBuilder().AddConfiguration(settings)
                .AddInMemoryCollection([KeyValuePair.Create<string, string?>(Storage, azurite.ConnectionString)]).Build(),
            stop);
        return 0;
    }

    private async Task RebuildAsync(IConfiguration settings, CancellationToken stop)
    {
        try
        {
            var jurisdictions = JurisdictionFile.LoadFolder(
                Path.Combine(Path.GetDirectoryName(options.App)!, settings["Jurisdictions"] ?? "jurisdictions"));
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddSingleton(jurisdictions)
                .AddProposalStorage(settings)
                .AddSingleton<SessionTallies>()
                .AddSingleton<Publisher>()
                .AddSingleton<Rebuild>()
                .BuildServiceProvider();
            await services.GetRequiredService<StorageSetup>().EnsureAsync(stop);
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
