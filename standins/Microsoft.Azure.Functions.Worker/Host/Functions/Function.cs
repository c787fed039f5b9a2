using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>One function of the app: the method, its one trigger, and what the official API tells of it.</summary>
internal sealed record Function(MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger, FunctionDefinition Definition)
{
    public string Name => Definition.Name;

    /// <summary>The name under which the real host keeps a function's locks and status: it generates a class for all of them.</summary>
    public string HostName => $"Host.Functions.{Name}";

    public IEnumerable<ReadBinding> QueueOutputs =>
        Definition.OutputBindings.Values.OfType<ReadBinding>().Where(b => b.Queue is not null);

    public RetryAttribute? Retry => Method.GetCustomAttribute<RetryAttribute>();

    public string TriggerName => TriggerParameter.Name!;
}
