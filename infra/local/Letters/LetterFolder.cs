using ProposalWorkflow.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What came of a file.</summary>
/// <param name="File">Its name, below the folder.</param>
/// <param name="Record">What was read; null where it was refused.</param>
/// <param name="Refused">Why it was refused, in Chinese.</param>
public sealed record ImportedLetter(string File, LetterRecord? Record, string? Refused);

/// <summary>A folder of letters.</summary>
public static class LetterFolder
{
    /// <summary>Reads its letters, in the order of their names, and tells of each.</summary>
    /// <exception cref="CannotStartException">There is no such folder, or no letter in it.</exception>
    public static async Task<IReadOnlyList<ImportedLetter>> ReadAsync(string folder, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var files = Files(folder);
        var letters = new List<ImportedLetter>();
        foreach (var file in files)
        {
            letters.Add(await ReadAsync(folder, file, stop));
            var why = letters[^1].Refused is { } refused ? $"  refused: {refused}" : "";
            screen.Line($"{ProgressBar.Of(letters.Count, files.Count)} {letters[^1].File}{why}");
        }

        return letters;
    }

    /// <summary>The paths of its letters, in the order of their names.</summary>
    /// <exception cref="CannotStartException">There is no such folder, or no letter in it.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CannotStartException($"There is no folder {folder}.");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => LetterImporter.Extensions.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw new CannotStartException($"No file in {folder} ends in {string.Join(", ", LetterImporter.Extensions)}.");
    }

    /// <summary>What a file is called: its path below the folder.</summary>
    public static string NameOf(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static async Task<ImportedLetter> ReadAsync(string folder, string file, CancellationToken stop)
    {
        var name = NameOf(folder, file);
        try
        {
            await using var stream = File.OpenRead(file);
            return new(name, await LetterImporter.ReadAsync(stream, stop), null);
        }
        catch (LetterRefusedException e)
        {
            return new(name, null, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(name, null, $"文件无法打开：{e.Message}");
        }
    }
}
