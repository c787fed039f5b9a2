using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>What a function returns: the HTTP response itself, or an object whose properties are outputs.</summary>
internal static class OutputReader
{
    public static IEnumerable<ReadBinding> Read(MethodInfo method, TriggerBindingAttribute trigger, string name)
    {
        if (method.GetCustomAttribute<QueueOutputAttribute>() is not null)
            throw NotYet(name);
        var marked = Result(method.ReturnType).GetProperties()
            .Select(p => (Property: p, Attribute: p.GetCustomAttribute<OutputBindingAttribute>()))
            .Where(o => o.Attribute is not null)
            .ToList();
        foreach (var (property, attribute) in marked)
        {
            if (attribute is QueueOutputAttribute)
                throw NotYet(name);
            yield return new ReadBinding(property.Name, BindingTypes.Http, BindingDirection.Out);
        }

        if (marked.Count == 0 && trigger is HttpTriggerAttribute)
            yield return new ReadBinding(BindingTypes.ReturnValue, BindingTypes.Http, BindingDirection.Out);
    }

    private static Type Result(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;

    // Better refused than lost in silence.
    private static InvalidOperationException NotYet(string name) =>
        FunctionReader.Wrong(name, "has a queue output, which the stand-in does not perform yet; send with the SDK");
}
