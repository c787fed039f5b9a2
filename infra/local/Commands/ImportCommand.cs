using System.Text.Json.Nodes;
using ProposalWorkflow.Letters;

namespace ProposalWorkflow.Local;

/// <summary>Reads a folder of old letters, and shows what was read; it stores nothing, unless it is told where.</summary>
public sealed class ImportCommand() : Command(
    "import", "FOLDER [options]", "Reads the letters in a folder (.txt, .html, .docx) and shows what was found, doubted and refused.",
    """
    --expect FILE   compares with these records, field by field; ends with 0 only when all are right
    --json FILE     writes the records
    --into URL      has the workflow at this address make archived cases of them, and shows its report; ends with 0 only when none is refused
    --session CODE  with --into: the session of the letters that name none
    --token FILE    with --into: the office's token (default .local/tokens/nanhu-office.jwt, which the launcher writes)
    """)
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var arguments = CommandArguments.ReadFolder(Name, given, "--expect", "--json", "--into", "--session", "--token");
        if (arguments["--into"] is { } address)
            return await SendAsync(arguments, address, screen, stop);
        if (arguments["--session"] is not null || arguments["--token"] is not null)
            throw new CannotStartException("--session and --token go with --into.");
        var expected = arguments["--expect"] is { } expect ? ExpectedLetters.Load(Path.GetFullPath(expect)) : null;
        var letters = await LetterFolder.ReadAsync(arguments.File, screen, stop);
        foreach (var line in LetterSummary.Lines(letters))
            screen.Line(line);
        if (arguments["--json"] is { } json)
            await WriteAsync(Path.GetFullPath(json), letters, screen, stop);
        if (expected is null)
            return letters.All(l => l.Record is not null) ? 0 : 1;

        var comparison = LetterComparison.Of(expected, letters);
        foreach (var line in comparison.Lines())
            screen.Line(line);
        return comparison.IsRight ? 0 : 1;
    }

    private static async Task<int> SendAsync(CommandArguments arguments, string address, Screen screen, CancellationToken stop)
    {
        if (arguments["--expect"] is not null || arguments["--json"] is not null)
            throw new CannotStartException("--expect and --json are of the letters as they are read here; --into sends them.");
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new CannotStartException($"'{address}' is no address of a workflow, such as http://127.0.0.1:7071.");
        using var client = new HttpClient { BaseAddress = uri, Timeout = TimeSpan.FromMinutes(4) };
        var token = arguments["--token"] ?? Path.Combine(LauncherFolder.Default, "tokens", "nanhu-office.jwt");
        try
        {
            var sending = new LetterSending(new WorkflowApi(client, () => File.ReadAllText(token).Trim()), arguments["--session"]);
            return await sending.RunAsync(arguments.File, screen, stop) ? 0 : 1;
        }
        catch (Exception e) when (e is RefusedException or HttpRequestException)
        {
            throw new CannotStartException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"A file cannot be read: {e.Message}", e);
        }
    }

    private static async Task WriteAsync(string file, IReadOnlyList<ImportedLetter> letters, Screen screen, CancellationToken stop)
    {
        var records = new JsonArray([.. letters.Where(l => l.Record is not null).Select(l => LetterJson.Of(l.File, l.Record!))]);
        try
        {
            await File.WriteAllTextAsync(file, records.ToJsonString(LetterJson.Options) + "\n", stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The file {file} cannot be written: {e.Message}", e);
        }

        screen.Line($"{records.Count} records are in {file}");
    }
}
