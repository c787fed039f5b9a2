using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>One function of the app: the method, its one trigger, and what the official API tells of it.</summary>
internal sealed record Function(MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger, FunctionDefinition Definition)
{
    public string Name => Definition.Name;

    public string TriggerName => TriggerParameter.Name!;
}
