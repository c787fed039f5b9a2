using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>The settings that the real host does not have; each stands in standins/README.md.</summary>
internal static class StandInSettings
{
    /// <summary>The real host's is fixed at 10 minutes; a test of redelivery cannot wait that long.</summary>
    public static TimeSpan QueueLease(IConfiguration configuration) =>
        Span(configuration, "StandIn:QueueLease", TimeSpan.FromSeconds(1)) ?? TimeSpan.FromMinutes(10);

    /// <summary>How often an instance without a timer's lock asks for it; the real host does not allow less than 15 s.</summary>
    public static TimeSpan? LockRetry(IConfiguration configuration) =>
        Span(configuration, "StandIn:LockRetry", TimeSpan.FromMilliseconds(100));

    /// <summary>Whether function keys are checked; the Core Tools do so with --enableAuth only.</summary>
    public static bool EnableAuth(IConfiguration configuration)
    {
        const string Key = "StandIn:EnableAuth";
        if (configuration[Key] is not { Length: > 0 } text)
            return false;
        return bool.TryParse(text, out var on) ? on : throw new InvalidOperationException($"{Key} is '{text}'; it must be true or false.");
    }

    private static TimeSpan? Span(IConfiguration configuration, string key, TimeSpan least)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return null;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least
            ? span
            : throw new InvalidOperationException($"{key} is '{text}'; it must be a time span of at least {least}.");
    }
}
