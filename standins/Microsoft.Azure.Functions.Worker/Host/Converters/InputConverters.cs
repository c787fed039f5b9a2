using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Host.Converters;

/// <summary>
/// Turns a source into a parameter's type: by the parameter's own converter, else its type's, else the first registered one
/// that handles it.
/// </summary>
internal sealed class InputConverters(IOptions<WorkerOptions> options, IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, IInputConverter> _converters = [];

    public async ValueTask<ConversionResult> ConvertAsync(FunctionContext context, FunctionParameter parameter, object? source)
    {
        var request = new Request(parameter, source, context);
        foreach (var type in Own(parameter).Concat(options.Value.InputConverters))
        {
            var converter = _converters.GetOrAdd(type, t => (IInputConverter)ActivatorUtilities.GetServiceOrCreateInstance(services, t));
            var result = await converter.ConvertAsync(request);
            if (result.Status != ConversionStatus.Unhandled)
                return result;
        }

        return ConversionResult.Unhandled();
    }

    private static IEnumerable<Type> Own(FunctionParameter parameter)
    {
        var type = parameter.Properties.TryGetValue(FunctionReader.ConverterType, out var name)
            ? Type.GetType((string)name)
            : parameter.Type.GetCustomAttribute<InputConverterAttribute>()?.ConverterType;
        return type is null ? [] : [type];
    }

    private sealed class Request(FunctionParameter parameter, object? source, FunctionContext context) : ConverterContext
    {
        public override Type TargetType => parameter.Type;

        public override object? Source => source;

        public override FunctionContext FunctionContext => context;

        public override IReadOnlyDictionary<string, object> Properties => parameter.Properties;
    }
}
