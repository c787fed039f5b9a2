using Microsoft.Azure.Functions.Worker.Host.Functions;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>One call of a function: what the trigger gives to its parameters, and why it is called.</summary>
internal sealed record Invocation(Function Function, string Reason, object? TriggerValue, IReadOnlyDictionary<string, object?> Metadata)
{
    public const string ByHand = "This function was programmatically called via the host APIs.";

    public static readonly IReadOnlyDictionary<string, object?> NoMetadata = new Dictionary<string, object?>();

    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>What only middleware of the host looks at, such as the HTTP request.</summary>
    public Action<IInvocationFeatures>? AddFeatures { get; init; }
}
