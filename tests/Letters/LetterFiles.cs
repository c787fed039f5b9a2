using System.Text.Json.Nodes;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>Folders of letters with what is expected of each.</summary>
internal static class LetterFiles
{
    /// <summary>Our own letters.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "letters");

    /// <summary>The real letters, in ../shared beside the repository (or beside the folder of its worktrees); null where they are not.</summary>
    public static string? Real { get; } = FindReal();

    public static IReadOnlyList<JsonObject> Expected(string folder) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!.AsArray().Select(l => l!.AsObject())];

    public static async Task<LetterRecord> ReadAsync(string folder, string file)
    {
        await using var stream = File.OpenRead(Path.Combine(folder, file));
        return await LetterImporter.ReadAsync(stream, CancellationToken.None);
    }

    private static string? FindReal()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "letters")) && File.Exists(Path.Combine(folder.FullName, "shared", "letters", "expected.json")))
                return Path.Combine(folder.FullName, "shared", "letters");
        return null;
    }
}
