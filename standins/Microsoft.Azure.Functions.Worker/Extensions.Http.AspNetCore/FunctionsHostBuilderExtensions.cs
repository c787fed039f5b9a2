using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Host.Http;
using Microsoft.Azure.Functions.Worker.Host.Start;

namespace Microsoft.Extensions.Hosting;

public static class FunctionsHostBuilderExtensions
{
    public static IHostBuilder ConfigureFunctionsWebApplication(this IHostBuilder builder) =>
        builder.ConfigureFunctionsWebApplication((_, _) => { });

    public static IHostBuilder ConfigureFunctionsWebApplication(
        this IHostBuilder builder, Action<IFunctionsWorkerApplicationBuilder> configureWorker) =>
        builder.ConfigureFunctionsWebApplication((_, worker) => configureWorker(worker));

    public static IHostBuilder ConfigureFunctionsWebApplication(
        this IHostBuilder builder, Action<HostBuilderContext, IFunctionsWorkerApplicationBuilder> configureWorker)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configureWorker);
        builder.ConfigureServices((context, services) =>
        {
            var worker = WorkerBuilder.In(services).UseAspNetCore();
            configureWorker(context, worker);
        });

        // FunctionsApplicationBuilder adds the host itself, in Build().
        return builder is ApplicationAsHostBuilder ? builder : builder.AddDefaults().AddFunctionsHost();
    }
}
