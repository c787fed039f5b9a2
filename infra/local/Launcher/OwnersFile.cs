namespace ProposalWorkflow.Local;

/// <summary>Writes what only its owner may read: keys, tokens, exports.</summary>
internal static class OwnersFile
{
    public static void Write(string path, string text)
    {
        using var writer = Create(path);
        writer.Write(text);
    }

    public static StreamWriter Create(string path)
    {
        // The mode is set only where the file is made, so an old one goes first.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new StreamWriter(path, options);
    }
}
