using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>host.json, with each value overridable by an environment variable <c>AzureFunctionsJobHost__section__key</c>.</summary>
internal sealed class HostJson
{
    private readonly IConfigurationRoot _json;

    private HostJson(IConfigurationRoot json) => _json = json;

    public static HostJson Load(string folder)
    {
        var json = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "host.json"), optional: true)
            .AddEnvironmentVariables("AzureFunctionsJobHost__")
            .Build();
        var version = json["version"];
        if (version is not (null or "2.0"))
            throw new InvalidOperationException($"host.json: version is '{version}'; it must be '2.0'.");
        return new HostJson(json);
    }

    /// <summary>Empty for none.</summary>
    public string RoutePrefix => _json["extensions:http:routePrefix"] ?? "api";

    /// <summary>How long one invocation may take; null is without end.</summary>
    public TimeSpan? FunctionTimeout =>
        _json["functionTimeout"] == "-1" ? null : Span("functionTimeout", TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1));

    public IReadOnlyDictionary<string, LogLevel> LogLevels =>
        _json.GetSection("logging:logLevel").GetChildren().ToDictionary(
            level => level.Key,
            level => Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var parsed)
                ? parsed
                : throw Wrong(level.Path, level.Value, "a log level, such as Information"),
            StringComparer.OrdinalIgnoreCase);

    public int Number(string key, int standard, int least, int most)
    {
        if (_json[key] is not { } text)
            return standard;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(key, text, $"a number from {least} to {most}");
    }

    public TimeSpan Span(string key, TimeSpan standard, TimeSpan least, TimeSpan? most = null)
    {
        if (_json[key] is not { } text)
            return standard;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && !(value > most)
            ? value
            : throw Wrong(key, text, $"a time span of at least {least}{(most is null ? "" : $" and at most {most}")}");
    }

    public string Choice(string key, params string[] choices)
    {
        var text = _json[key] ?? choices[0];
        return choices.FirstOrDefault(c => string.Equals(c, text, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong(key, text, string.Join(" or ", choices));
    }

    private static InvalidOperationException Wrong(string key, string? text, string right) =>
        new($"host.json: {key} is '{text}'; it must be {right}.");
}
