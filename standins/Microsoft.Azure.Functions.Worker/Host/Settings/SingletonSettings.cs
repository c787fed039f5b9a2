using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>host.json's <c>singleton</c>: how long the lease of a listener's lock is, and how often one without it asks for it.</summary>
internal sealed record SingletonSettings(TimeSpan LockPeriod, TimeSpan RecoveryInterval)
{
    // What the storage service gives as a lease.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static SingletonSettings From(HostJson json, IConfiguration configuration) => new(
        json.Span("singleton:listenerLockPeriod", Longest, Shortest, Longest),
        StandInSettings.LockRetry(configuration)
        ?? json.Span("singleton:listenerLockRecoveryPollingInterval", TimeSpan.FromMinutes(1), Shortest));
}
