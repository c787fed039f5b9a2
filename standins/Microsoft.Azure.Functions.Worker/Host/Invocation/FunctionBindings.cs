using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Host.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>The values of one invocation: what came in, what each parameter became, what the function returned.</summary>
internal sealed class FunctionBindings(Invocation invocation)
{
    private readonly Dictionary<string, ConversionResult> _inputs = [];

    public object? Result { get; set; }

    /// <summary>The outputs that are properties of the result, by name.</summary>
    public Dictionary<string, object?> Outputs { get; } = [];

    /// <summary>The trigger's own value goes to its parameter; any other parameter may take metadata by its name.</summary>
    public object? Source(string name) =>
        string.Equals(name, invocation.Function.TriggerName, StringComparison.OrdinalIgnoreCase)
            ? invocation.TriggerValue
            : invocation.Metadata.GetValueOrDefault(name);

    /// <summary>Converts once; what middleware has bound or replaced before stays.</summary>
    public async ValueTask<ConversionResult> InputAsync(FunctionContext context, FunctionParameter parameter)
    {
        if (_inputs.TryGetValue(parameter.Name, out var known))
            return known;
        var converters = context.InstanceServices.GetRequiredService<InputConverters>();
        return _inputs[parameter.Name] = await converters.ConvertAsync(context, parameter, Source(parameter.Name));
    }

    public async ValueTask<InputBindingData<T>> BindInputAsync<T>(FunctionContext context, BindingMetadata metadata)
    {
        var parameter = context.FunctionDefinition.Parameters.FirstOrDefault(p => p.Name == metadata.Name)
            ?? new FunctionParameter(metadata.Name, typeof(T));
        var result = await InputAsync(context, parameter);
        return new BoundInput<T>(metadata, (T?)result.Value, value => _inputs[metadata.Name] = ConversionResult.Success(value));
    }
}

internal static class FunctionContextBindings
{
    public static FunctionBindings Bindings(this FunctionContext context) =>
        context.Features.Get<FunctionBindings>()
        ?? throw new InvalidOperationException("This context does not come from the host: it has no bindings.");
}
