using System.Globalization;

namespace ProposalWorkflow.Local;

/// <summary>How the launcher is to run.</summary>
public sealed record LauncherOptions
{
    /// <summary>The options, a line each.</summary>
    public const string Usage =
        """
        --once        run the samples and end: with 0 only if every case was closed, what clocks do was seen and the import is whole
        --port N      where the functions answer (default 7071)
        --folder DIR  where data, keys and logs are kept (default .local in the repository)
        --keep        go on with the data of the last run, instead of an empty store
        --app DLL     start these functions, instead of those that were built with the launcher
        """;

    /// <summary>End after the sample cases.</summary>
    public bool Once { get; init; }

    /// <summary>Keep the data of the last run.</summary>
    public bool Keep { get; init; }

    /// <summary>The functions' port.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>The launcher's folder.</summary>
    public string Folder { get; init; } = LauncherFolder.Default;

    /// <summary>The functions' dll.</summary>
    public string App { get; init; } = FunctionsSettings.BuiltApp;

    /// <summary>Reads the command line; what it cannot read is said in one line.</summary>
    public static LauncherOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LauncherOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--once" => options with { Once = true },
                "--keep" => options with { Keep = true },
                "--port" => options with { Port = PortOf(ValueOf(arguments, i++)) },
                "--folder" => options with { Folder = Path.GetFullPath(ValueOf(arguments, i++)) },
                "--app" => options with { App = Path.GetFullPath(ValueOf(arguments, i++)) },
                var unknown => throw new CannotStartException($"There is no option '{unknown}'; --help lists those that are."),
            };
        }
        return options;
    }

    private static string ValueOf(IReadOnlyList<string> arguments, int option) =>
        option + 1 < arguments.Count
            ? arguments[option + 1]
            : throw new CannotStartException($"The option {arguments[option]} needs a value.");

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535
            ? port
            : throw new CannotStartException($"'{text}' is no port: --port takes a number from 1 to 65535.");
}
