using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>Gives the HTTP request to the context, and writes the function's result to the response.</summary>
internal sealed class HttpResultMiddleware(ILogger<HttpResultMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <summary>The official key in <see cref="FunctionContext.Items"/>.</summary>
    public const string HttpContextKey = "HttpRequestContext";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.Features.Get<HttpContext>() is not { } http)
        {
            await next(context);
            return;
        }

        http.RequestServices = context.InstanceServices;
        context.Items[HttpContextKey] = http;
        context.Features.Set<IHttpRequestDataFeature>(new RequestDataFeature());
        await next(context);
        if (!await WriteAsync(context.Bindings().Result, http) && !await WriteAsync(Output(context), http))
            logger.LogTrace("No HTTP response returned from function '{Name}'.", context.FunctionDefinition.Name);
    }

    private static object? Output(FunctionContext context) =>
        context.GetOutputBindings<object>().FirstOrDefault(o => o.BindingType == BindingTypes.Http)?.Value;

    // A result of any other type is not written at all, as with the official worker.
    private static async Task<bool> WriteAsync(object? result, HttpContext http)
    {
        switch (result)
        {
            case IActionResult action:
                await action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                return true;
            case IResult written:
                await written.ExecuteAsync(http);
                return true;
            default:
                return result is HttpResponseData;
        }
    }

    private sealed class RequestDataFeature : IHttpRequestDataFeature
    {
        public ValueTask<HttpRequestData?> GetHttpRequestDataAsync(FunctionContext context) =>
            new(context.GetHttpContext() is { } http ? new RequestData(http.Request, context) : null);
    }
}
