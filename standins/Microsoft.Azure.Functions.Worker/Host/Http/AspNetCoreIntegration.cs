using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

internal static class AspNetCoreIntegration
{
    /// <summary>The middleware stands where this is called, once: only middleware behind it sees the HTTP request.</summary>
    public static IFunctionsWorkerApplicationBuilder UseAspNetCore(this IFunctionsWorkerApplicationBuilder worker)
    {
        if (worker.Services.HasAspNetCore())
            return worker;
        worker.UseMiddleware<HttpResultMiddleware>();

        // The official package adds all of MVC. A function needs what executes results and binds bodies; views would bring keys
        // for cookies along, kept in the user's home.
        worker.Services.AddControllers();
        worker.Services.Configure<WorkerOptions>(options => options.InputConverters.RegisterAt<RequestConverter>(0));
        return worker;
    }

    public static bool HasAspNetCore(this IServiceCollection services) =>
        services.Any(s => s.ServiceType == typeof(HttpResultMiddleware));
}
