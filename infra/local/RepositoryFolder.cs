namespace ProposalWorkflow.Local;

/// <summary>The folder of this repository, found from where the program runs, so that no machine's path is built in.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    public static string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ProposalWorkflow.sln")))
                return folder.FullName;
        throw new CannotStartException($"ProposalWorkflow.sln is in no folder above {AppContext.BaseDirectory}: run this from a clone.");
    }
}
