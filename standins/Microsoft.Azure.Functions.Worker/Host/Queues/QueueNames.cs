using System.Diagnostics.CodeAnalysis;
using Microsoft.Azure.Functions.Worker.Host.Settings;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>The name of a queue from what stands in an attribute.</summary>
internal sealed class QueueNames(SettingTokens tokens)
{
    // The service takes names in lower case only; the host makes them so.
    [SuppressMessage("Globalization", "CA1308", Justification = "It is the name of a resource.")]
    public string Resolve(string name) => tokens.Resolve(name).ToLowerInvariant();
}
