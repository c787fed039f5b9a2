using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>
/// What a function returns: the message of a queue, where the method says so; else an object whose properties are outputs; else, of an
/// HTTP function, the response itself.
/// </summary>
internal static class OutputReader
{
    public static IEnumerable<ReadBinding> Read(MethodInfo method, TriggerBindingAttribute trigger)
    {
        if (method.GetCustomAttribute<QueueOutputAttribute>() is { } output)
            return [Queue(BindingTypes.ReturnValue, output)];
        List<ReadBinding> properties = [.. Result(method.ReturnType).GetProperties().Select(Read).OfType<ReadBinding>()];
        return properties.Count == 0 && trigger is HttpTriggerAttribute ? [Http(BindingTypes.ReturnValue)] : properties;
    }

    private static ReadBinding? Read(PropertyInfo property) => property.GetCustomAttribute<OutputBindingAttribute>() switch
    {
        QueueOutputAttribute queue => Queue(property.Name, queue),
        HttpResultAttribute => Http(property.Name),
        _ => property.PropertyType == typeof(HttpResponseData) ? Http(property.Name) : null,
    };

    private static ReadBinding Queue(string name, QueueOutputAttribute attribute) =>
        new(name, BindingTypes.Queue, BindingDirection.Out) { Queue = attribute };

    private static ReadBinding Http(string name) => new(name, BindingTypes.Http, BindingDirection.Out);

    private static Type Result(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
}
