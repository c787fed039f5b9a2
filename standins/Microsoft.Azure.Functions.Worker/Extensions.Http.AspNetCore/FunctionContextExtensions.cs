using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Host.Http;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>The request of an HTTP function, for middleware behind the call of ConfigureFunctionsWebApplication; else null.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpResultMiddleware.HttpContextKey, out var item) ? item as HttpContext : null;
}
