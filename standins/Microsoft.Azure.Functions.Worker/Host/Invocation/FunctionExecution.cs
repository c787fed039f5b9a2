using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>The end of the pipeline: makes the instance, binds the parameters, calls the method, takes its result apart.</summary>
internal sealed class FunctionExecution(FunctionCatalog catalog)
{
    private readonly Dictionary<string, Function> _byId = catalog.Functions.ToDictionary(f => f.Definition.Id);
    private readonly ConcurrentDictionary<MethodInfo, MethodInvoker> _invokers = [];

    public async Task ExecuteAsync(FunctionContext context)
    {
        var method = _byId[context.FunctionId].Method;
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, method.DeclaringType!);
        var arguments = await ArgumentsAsync(context);
        var returned = _invokers.GetOrAdd(method, MethodInvoker.Create).Invoke(instance, arguments.AsSpan());
        var bindings = context.Bindings();
        bindings.Result = await ResultAsync(returned, method.ReturnType);
        TakeOutputs(bindings, context.FunctionDefinition);
    }

    private static async Task<object?[]> ArgumentsAsync(FunctionContext context)
    {
        var parameters = context.FunctionDefinition.Parameters;
        var arguments = new object?[parameters.Length];
        var problems = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = parameters[i];
            var result = await context.Bindings().InputAsync(context, parameter);
            if (result.Status == ConversionStatus.Succeeded)
                arguments[i] = result.Value;
            else if (result.Status == ConversionStatus.Failed)
                problems.Add($"'{parameter.Name}' cannot be read as {parameter.Type.FullName}: {result.Error}");
            else if (parameter.HasDefaultValue)
                arguments[i] = parameter.DefaultValue;
            else if (!parameter.IsReferenceOrNullableType)
                problems.Add($"'{parameter.Name}' has no value; give it a default, or make it nullable");
        }

        return problems.Count == 0
            ? arguments
            : throw new FunctionInputConverterException(
                $"{problems.Count} parameters of '{context.FunctionDefinition.Name}' cannot be bound. {string.Join(Environment.NewLine, problems)}");
    }

    private static async Task<object?> ResultAsync(object? returned, Type type)
    {
        if (returned is not Task task)
            return returned;
        await task;
        return type.IsGenericType ? type.GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }

    private static void TakeOutputs(FunctionBindings bindings, FunctionDefinition definition)
    {
        if (bindings.Result is not { } result)
            return;
        foreach (var name in definition.OutputBindings.Keys.Where(n => n != BindingTypes.ReturnValue))
            bindings.Outputs[name] = result.GetType().GetProperty(name)?.GetValue(result);
    }
}
