namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>Reads folders of data files.</summary>
internal static class DataFolder
{
    /// <summary>The names and texts of a folder's *.json files, by name.</summary>
    /// <exception cref="DataFileException">There is none.</exception>
    public static IReadOnlyList<(string Name, string Text)> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList() : [];
        return files.Count > 0
            ? [.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]
            : throw new DataFileException([new(folder, "$", 1, "没有数据文件（*.json）。")]);
    }
}
