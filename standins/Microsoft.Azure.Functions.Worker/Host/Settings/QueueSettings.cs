using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>host.json's <c>extensions.queues</c> with the real host's defaults, and the one stand-in setting, the lease.</summary>
internal sealed record QueueSettings
{
    public required int BatchSize { get; init; }

    /// <summary>A new batch is fetched when no more than this many messages of the function are running.</summary>
    public required int NewBatchThreshold { get; init; }

    public required int MaxDequeueCount { get; init; }

    /// <summary>How long a failed message stays invisible before it is tried again.</summary>
    public required TimeSpan VisibilityTimeout { get; init; }

    public required TimeSpan MaxPollingInterval { get; init; }

    public required bool Base64 { get; init; }

    /// <summary>How long a message is hidden from others while it runs; renewed at half-time.</summary>
    public required TimeSpan Lease { get; init; }

    public static QueueSettings From(HostJson json, IConfiguration configuration, IHostEnvironment environment)
    {
        const string Section = "extensions:queues:";
        var batchSize = json.Number(Section + "batchSize", 16, 1, 32);
        var interval = environment.IsDevelopment() ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1);
        return new QueueSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = json.Number(
                Section + "newBatchThreshold", batchSize / 2 * Environment.ProcessorCount, 0, int.MaxValue),
            MaxDequeueCount = json.Number(Section + "maxDequeueCount", 5, 1, int.MaxValue),
            VisibilityTimeout = json.Span(Section + "visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero),
            MaxPollingInterval = json.Span(Section + "maxPollingInterval", interval, TimeSpan.FromMilliseconds(100)),
            Base64 = json.Choice(Section + "messageEncoding", "base64", "none") == "base64",
            Lease = StandInSettings.QueueLease(configuration),
        };
    }
}
