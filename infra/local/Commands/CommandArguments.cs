namespace ProposalWorkflow.Local;

/// <summary>The arguments of a command on one file or folder: its name, and options with a value each.</summary>
internal sealed class CommandArguments
{
    private readonly Dictionary<string, string> _options = [];

    private CommandArguments(string file) => File = file;

    /// <summary>The file or folder.</summary>
    public string File { get; private init; }

    /// <summary>The value of an option; null where it was not given.</summary>
    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <exception cref="CannotStartException">There is no file, or something else as well.</exception>
    public static CommandArguments Read(string command, IReadOnlyList<string> given, params string[] options) =>
        Read(command, "file", given, options);

    /// <exception cref="CannotStartException">There is no folder, or something else as well.</exception>
    public static CommandArguments ReadFolder(string command, IReadOnlyList<string> given, params string[] options) =>
        Read(command, "folder", given, options);

    private static CommandArguments Read(string command, string what, IReadOnlyList<string> given, string[] options)
    {
        var (files, values) = (new List<string>(), new Dictionary<string, string>());
        for (var i = 0; i < given.Count; i++)
        {
            if (!given[i].StartsWith('-'))
                files.Add(given[i]);
            else if (!options.Contains(given[i]))
                throw new CannotStartException($"'{command}' has no option '{given[i]}'; --help lists those that it has.");
            else if (i + 1 == given.Count)
                throw new CannotStartException($"The option {given[i]} needs a value.");
            else
                values[given[i]] = given[++i];
        }

        if (files.Count != 1)
            throw new CannotStartException(
                $"'{command}' needs the name of one {what}{(files.Count == 0 ? "" : $", not {string.Join(", ", files)}")}; --help shows how.");
        var arguments = new CommandArguments(Path.GetFullPath(files[0]));
        foreach (var (option, value) in values)
            arguments._options[option] = value;
        return arguments;
    }
}
