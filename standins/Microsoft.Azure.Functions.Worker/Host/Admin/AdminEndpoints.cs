using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Host.Keys;

namespace Microsoft.Azure.Functions.Worker.Host.Admin;

/// <summary>Everything under <c>/admin</c>. Where keys are checked it takes the master key, but for the health probe.</summary>
internal sealed class AdminEndpoints(HostEndpoints host, FunctionEndpoints functions, KeyCheck keys)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        HostEndpoints.MapPing(endpoints);
        var admin = endpoints.MapGroup("admin").AddEndpointFilter(async (context, next) =>
            await keys.AllowsAsync(context.HttpContext.Request, AuthorizationLevel.Admin)
                ? await next(context)
                : Results.StatusCode(StatusCodes.Status401Unauthorized));
        host.Map(admin);
        functions.Map(admin);
    }
}
