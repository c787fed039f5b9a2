using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

internal sealed class RequestConverter : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        if (context.FunctionContext.GetHttpContext()?.Request is not { } request)
            return new(ConversionResult.Unhandled());
        if (context.TargetType == typeof(HttpRequest))
            return new(ConversionResult.Success(request));
        return new(context.TargetType == typeof(HttpRequestData)
            ? ConversionResult.Success(new RequestData(request, context.FunctionContext))
            : ConversionResult.Unhandled());
    }
}
