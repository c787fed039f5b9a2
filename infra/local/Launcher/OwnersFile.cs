namespace ProposalWorkflow.Local;

/// <summary>Writes what only its owner may read: keys and tokens.</summary>
internal static class OwnersFile
{
    public static void Write(string path, string text)
    {
        // The mode is set only where the file is made, so an old one goes first.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
