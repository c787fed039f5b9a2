using System.Globalization;
using Azure;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Similarity;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>The command <c>suggest-quality</c>: how good the suggested departments are, by leaving out one case of a store after the other.</summary>
public sealed record SuggestQuality
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "suggest-quality";

    /// <summary>The options, a line each.</summary>
    public const string Usage =
        """
        --connection S       the store's connection string (default: the launcher's store, started for the time)
        --folder DIR         the launcher's folder (default .local in the repository)
        --jurisdictions DIR  the jurisdiction files, with the duties (default functions/jurisdictions)
        """;

    private string? Connection { get; init; }

    private string Folder { get; init; } = RepositoryFolder.Combine(".local");

    private string Jurisdictions { get; init; } = RepositoryFolder.Combine("functions", "jurisdictions");

    /// <summary>Reads the command line, measures and prints; returns the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(screen);
        var options = Parse(arguments);
        if (options.Connection is { } connection)
            return await options.MeasureAsync(connection, screen, stop);
        using var folder = LauncherFolder.Open(options.Folder, keep: true);
        if (!Directory.Exists(folder.Store))
            throw new CannotStartException($"There is no store in {options.Folder}. Run the launcher first, or name a store: --connection S");
        await using var azurite = await Azurite.StartAsync(folder.Store, AzuritePorts.Free, folder.LogOf("azurite"), stop);
        return await options.MeasureAsync(azurite.ConnectionString, screen, stop);
    }

    private static SuggestQuality Parse(IReadOnlyList<string> arguments)
    {
        var options = new SuggestQuality();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--connection" => options with { Connection = Value(ref i) },
                "--folder" => options with { Folder = Path.GetFullPath(Value(ref i)) },
                "--jurisdictions" => options with { Jurisdictions = Path.GetFullPath(Value(ref i)) },
                var unknown => throw new CannotStartException($"There is no option '{unknown}'; --help lists those that are."),
            };
        }

        return options;

        string Value(ref int i) => ++i < arguments.Count
            ? arguments[i]
            : throw new CannotStartException($"The option {arguments[i - 1]} needs a value.");
    }

    private async Task<int> MeasureAsync(string connection, Screen screen, CancellationToken stop)
    {
        try
        {
            var clients = Clients(connection);
            var jurisdictions = JurisdictionFile.LoadFolders(
                Jurisdictions, RepositoryFolder.Combine("functions", "rules"), RepositoryFolder.Combine("functions", "calendars"));
            foreach (var jurisdiction in jurisdictions.All)
                await MeasureAsync(clients, jurisdiction, screen, stop);
            return 0;
        }
        catch (JurisdictionFileException e)
        {
            throw new CannotStartException(e.Message, e);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new CannotStartException($"Nothing has been learned in this store yet; the command 'rebuild' does it from its cases ({e.ErrorCode}).", e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            throw new CannotStartException($"The store cannot be read: {e.Message.Split('\n')[0]}", e);
        }
    }

    private static StorageClients Clients(string connection)
    {
        try
        {
            return StorageClients.Of(connection);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new CannotStartException($"The connection string cannot be used: {e.Message}", e);
        }
    }

    private static async Task MeasureAsync(StorageClients clients, Jurisdiction jurisdiction, Screen screen, CancellationToken stop)
    {
        var corpus = new CorpusTable(clients);
        screen.Heading($"{jurisdiction.Name} ({jurisdiction.Code})");
        var rows = (await corpus.ReadAsync(jurisdiction.Code, null, stop)).Rows;
        var found = LeaveOneOut.Measure(jurisdiction.Departments, CaseIndex.Empty.With(rows.Select(row => row.ToPastCase())));
        screen.Fact("cases", $"{rows.Count}, of them assigned {found.Cases}");
        screen.Fact("lead", $"first {Share(found.LeadFirst, found.Cases)}; always the same one: {Share(found.MostFrequent, found.Cases)}");
        screen.Fact("", $"in three {Share(found.LeadInThree, found.Cases)}; always the same three: {Share(found.MostFrequentThree, found.Cases)}");
        screen.Fact("co-handlers", $"in three {Share(found.CoHandlersInThree, found.CoHandlers)}");
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "0/0" : string.Create(CultureInfo.InvariantCulture, $"{part}/{whole} ({100.0 * part / whole:0.0} %)");
}
