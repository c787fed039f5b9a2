using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Logging;

/// <summary>
/// host.json's logging.logLevel: the level of the longest beginning of a category's name. It comes on top of the worker's own filters
/// (Logging:LogLevel): a line must pass both.
/// </summary>
internal sealed class HostLogLevels(HostJson hostJson)
{
    private readonly List<(string Prefix, LogLevel Level)> _levels =
    [
        .. new Dictionary<string, LogLevel>(StringComparer.OrdinalIgnoreCase)
            {
                // The web server's and the generic host's own talk, unless it is asked for.
                ["Microsoft.AspNetCore"] = LogLevel.Warning,
                ["Microsoft.Hosting"] = LogLevel.Warning,
            }
            .Concat(hostJson.LogLevels)
            .GroupBy(l => l.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, g.Last().Value))
            .OrderByDescending(l => l.Key.Length),
    ];

    private readonly LogLevel _default = hostJson.LogLevels.GetValueOrDefault("default", LogLevel.Information);

    public LogLevel For(string category)
    {
        var rule = _levels.FirstOrDefault(l => Covers(l.Prefix, category));
        return rule.Prefix is null ? _default : rule.Level;
    }

    private static bool Covers(string prefix, string category) =>
        category.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && (category.Length == prefix.Length || category[prefix.Length] == '.');
}
