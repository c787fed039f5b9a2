using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>Reads one method's attributes.</summary>
internal static class FunctionReader
{
    /// <summary>The official key of a parameter's own converter, in <see cref="FunctionParameter.Properties"/>.</summary>
    public const string ConverterType = "converterType";

    public static Function Read(MethodInfo method, string name)
    {
        var triggers = method.GetParameters()
            .Select(p => (Parameter: p, Attribute: p.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(t => t.Attribute is not null)
            .ToList();
        if (triggers.Count != 1)
            throw Wrong(name, $"has {triggers.Count} triggers; a function has one");
        if (method.ReturnType.IsValueType && method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            throw Wrong(name, "returns a ValueTask, which the worker does not await");
        var (parameter, trigger) = triggers[0];
        if (method.GetCustomAttribute<RetryAttribute>() is not null && trigger is not TimerTriggerAttribute)
            throw Wrong(name, "has a retry attribute, which only a timer may have of the triggers here");
        var definition = new ReadDefinition(
            name,
            IdOf(name),
            $"{method.DeclaringType!.FullName}.{method.Name}",
            method.DeclaringType.Assembly.Location,
            [.. method.GetParameters().Select(Parameter)],
            Bindings(new ReadBinding(parameter.Name!, TypeOf(trigger!, name), BindingDirection.In)),
            Bindings([.. OutputReader.Read(method, trigger!)]));
        return new Function(method, parameter, trigger!, definition);
    }

    public static InvalidOperationException Wrong(string name, string what) => new($"The function '{name}' {what}.");

    private static string TypeOf(TriggerBindingAttribute trigger, string name) => trigger switch
    {
        HttpTriggerAttribute => BindingTypes.HttpTrigger,
        QueueTriggerAttribute => BindingTypes.QueueTrigger,
        TimerTriggerAttribute => BindingTypes.TimerTrigger,
        _ => throw Wrong(name, $"has the trigger {trigger.GetType().Name}, which the stand-in does not know"),
    };

    private static FunctionParameter Parameter(ParameterInfo parameter)
    {
        var properties = ImmutableDictionary<string, object>.Empty;
        if (parameter.GetCustomAttribute<InputConverterAttribute>() is { } converter)
            properties = properties.Add(ConverterType, converter.ConverterType.AssemblyQualifiedName!);
        return new FunctionParameter(
            parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.DefaultValue, properties);
    }

    private static ImmutableDictionary<string, BindingMetadata> Bindings(params ReadBinding[] bindings) =>
        bindings.ToImmutableDictionary(b => b.Name, BindingMetadata (b) => b);

    // Stable between runs and processes, as the official id is.
    private static string IdOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}
