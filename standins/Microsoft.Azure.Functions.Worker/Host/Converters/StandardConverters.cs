using System.Globalization;
using System.Text;
using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker.Host.Converters;

/// <summary>The converters without services, in the order in which the official worker asks them (<see cref="Register"/>).</summary>
internal static class StandardConverters
{
    public static void Register(InputConverterCollection converters)
    {
        converters.Register<ContextConverter>();
        converters.Register<AssignableConverter>();
        converters.Register<GuidConverter>();
        converters.Register<DateTimeConverter>();
        converters.Register<BytesConverter>();
        converters.Register<JsonConverter>();
        converters.Register<CancellationConverter>();
    }

    private static ValueTask<ConversionResult> Handled(bool handled, object? value) =>
        new(handled ? ConversionResult.Success(value) : ConversionResult.Unhandled());

    internal sealed class ContextConverter : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
            Handled(context.TargetType == typeof(FunctionContext), context.FunctionContext);
    }

    internal sealed class AssignableConverter : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
            Handled(context.Source is not null && context.TargetType.IsInstanceOfType(context.Source), context.Source);
    }

    internal sealed class GuidConverter : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
        {
            var wanted = Nullable.GetUnderlyingType(context.TargetType) ?? context.TargetType;
            return Handled(wanted == typeof(Guid) & Guid.TryParse(context.Source as string, out var id), id);
        }
    }

    internal sealed class DateTimeConverter : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
        {
            var wanted = Nullable.GetUnderlyingType(context.TargetType) ?? context.TargetType;
            var text = context.Source as string;
            return wanted == typeof(DateTimeOffset)
                ? Handled(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant), instant)
                : Handled(wanted == typeof(DateTime) & DateTime.TryParse(text, CultureInfo.InvariantCulture, out var date), date);
        }
    }

    internal sealed class BytesConverter : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
            context.Source is string text && context.TargetType.IsAssignableFrom(typeof(byte[]))
                ? Handled(true, Encoding.UTF8.GetBytes(text))
                : Handled(false, null);
    }

    internal sealed class CancellationConverter : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => Handled(
            (Nullable.GetUnderlyingType(context.TargetType) ?? context.TargetType) == typeof(CancellationToken),
            context.FunctionContext.CancellationToken);
    }
}
