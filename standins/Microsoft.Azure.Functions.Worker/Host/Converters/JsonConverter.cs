using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Host.Converters;

/// <summary>Any type but string is read from JSON text; so are numbers of a route ("5") and of metadata.</summary>
internal sealed class JsonConverter(IOptions<WorkerOptions> options) : IInputConverter
{
    [SuppressMessage("Design", "CA1031", Justification = "What a serializer throws is its own; each means that the value cannot be read.")]
    public async ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        if (context.TargetType == typeof(string) || context.Source is not string text)
            return ConversionResult.Unhandled();
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return ConversionResult.Success(
                await options.Value.Serializer!.DeserializeAsync(stream, context.TargetType, CancellationToken.None));
        }
        catch (Exception exception)
        {
            return ConversionResult.Failed(exception);
        }
    }
}
