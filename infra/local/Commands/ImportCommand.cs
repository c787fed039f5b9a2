using System.Text.Json.Nodes;
using ProposalWorkflow.Letters;

namespace ProposalWorkflow.Local;

/// <summary>Reads a folder of old letters, and shows what was read; it stores nothing.</summary>
public sealed class ImportCommand() : Command(
    "import", "FOLDER [options]", "Reads the letters in a folder (.txt, .html, .docx) and shows what was found, doubted and refused.",
    """
    --expect FILE  compares with these records, field by field; ends with 0 only when all are right
    --json FILE    writes the records
    """)
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var arguments = CommandArguments.ReadFolder(Name, given, "--expect", "--json");
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
