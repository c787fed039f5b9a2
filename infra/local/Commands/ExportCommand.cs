using Azure;
using ProposalWorkflow.Storage;

namespace ProposalWorkflow.Local;

/// <summary>Writes the rows of all cases into a file, to be kept where the keys of the store are not.</summary>
public sealed class ExportCommand() : Command(
    "export", "FILE [options]", "Writes all events and states of all cases, as they are stored, as JSON Lines.",
    """
    --folder DIR         of the store of the launcher that runs on this folder (default .local in the repository)
    --connection STRING  of the store with this connection string
    """)
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var arguments = CommandArguments.Read(Name, given, "--folder", "--connection");
        var trails = new CaseTrails(Connect(arguments["--connection"] ?? ConnectionOf(arguments["--folder"] ?? LauncherFolder.Default)));
        try
        {
            var (cases, events) = await TrailFile.WriteAsync(arguments.File, trails, stop);
            screen.Line($"{cases} cases with {events} events are in {arguments.File}");
            return 0;
        }
        catch (RequestFailedException e)
        {
            throw Unreadable(e);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is RequestFailedException)) // one for each of the SDK's tries
        {
            throw Unreadable(e.InnerExceptions[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The file {arguments.File} cannot be written: {e.Message}", e);
        }
    }

    private static CannotStartException Unreadable(Exception e) => new($"The store cannot be read: {e.Message.Split('\n')[0].Trim()}", e);

    private static string ConnectionOf(string folder) => LauncherFolder.FindConnection(folder)
        ?? throw new CannotStartException($"No launcher runs on {folder}. Start one, or name a store: --connection STRING");

    private static StorageClients Connect(string connectionString)
    {
        try
        {
            return StorageClients.Of(connectionString);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new CannotStartException($"The connection string cannot be used: {e.Message}", e);
        }
    }
}
