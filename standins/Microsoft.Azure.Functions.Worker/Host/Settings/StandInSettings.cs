using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>The settings that the real host does not have; each stands in standins/README.md.</summary>
internal static class StandInSettings
{
    private const string QueueLeaseKey = "StandIn:QueueLease";

    /// <summary>The real host's is fixed at 10 minutes; a test of redelivery cannot wait that long.</summary>
    public static TimeSpan QueueLease(IConfiguration configuration)
    {
        if (configuration[QueueLeaseKey] is not { Length: > 0 } text)
            return TimeSpan.FromMinutes(10);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var lease) && lease >= TimeSpan.FromSeconds(1)
            ? lease
            : throw new InvalidOperationException($"{QueueLeaseKey} is '{text}'; it must be a time span of at least a second.");
    }
}
