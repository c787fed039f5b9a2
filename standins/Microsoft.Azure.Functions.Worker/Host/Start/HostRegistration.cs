using System.Reflection;
using Microsoft.Azure.Functions.Worker.Host.Admin;
using Microsoft.Azure.Functions.Worker.Host.Converters;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Http;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Keys;
using Microsoft.Azure.Functions.Worker.Host.Logging;
using Microsoft.Azure.Functions.Worker.Host.Queues;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Azure.Functions.Worker.Host.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>The parts of the host, each named once.</summary>
internal static class HostRegistration
{
    public static IHostBuilder AddFunctionsHost(this IHostBuilder builder)
    {
        if (!builder.Properties.TryAdd(typeof(FunctionsHost), true))
            return builder;
        builder.ConfigureServices(services =>
        {
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(LocalSettings.Read(AppContext.BaseDirectory));
            services.AddSingleton(HostJson.Load(AppContext.BaseDirectory));
            services.AddSingleton(provider => QueueSettings.From(
                provider.GetRequiredService<HostJson>(),
                provider.GetRequiredService<IConfiguration>(),
                provider.GetRequiredService<IHostEnvironment>()));
            services.AddSingleton<SettingTokens>();
            services.AddSingleton<StorageConnections>();
            services.AddSingleton(_ => new FunctionCatalog(Assembly.GetEntryAssembly()!));
            services.AddSingleton<FunctionExecution>();
            services.AddSingleton<HostActivity>();
            services.AddSingleton<FunctionRunner>();
            services.AddSingleton<RetryingRunner>();
            services.AddSingleton<InputConverters>();
            services.AddSingleton<HttpInvoker>();
            services.AddSingleton<HttpFunctionEndpoints>();
            services.AddSingleton<HostEndpoints>();
            services.AddSingleton<FunctionEndpoints>();
            services.AddSingleton<ManualRun>();
            services.AddSingleton<AdminEndpoints>();
            services.AddSingleton<QueueNames>();
            services.AddSingleton<EnqueuedSignals>();
            services.AddSingleton<OutputMessages>();
            services.AddSingleton<QueueOutputs>();
            services.AddSingleton<QueueListenerFactory>();
            services.AddSingleton<HostId>();
            services.AddSingleton<HostStorage>();
            services.AddSingleton(provider => SingletonSettings.From(
                provider.GetRequiredService<HostJson>(), provider.GetRequiredService<IConfiguration>()));
            services.AddSingleton<TimerStatusBlob>();
            services.AddSingleton<TimerListenerFactory>();
            services.AddSingleton<DisabledFunctions>();
            services.AddSingleton<ListenerSet>();
            services.AddSingleton<HostState>();
            services.AddSingleton<ISecretStore>(provider => FileSecretStore.IsMeant(provider.GetRequiredService<IConfiguration>())
                ? ActivatorUtilities.CreateInstance<FileSecretStore>(provider)
                : ActivatorUtilities.CreateInstance<BlobSecretStore>(provider));
            services.AddSingleton<KeyRing>();
            services.AddSingleton<KeyCheck>();
            services.AddSingleton<HostLogLevels>();
            services.AddSingleton<ILoggerProvider, ConsoleLines>();
            services.AddSingleton<StartReport>();
            services.AddHostedService<FunctionsHost>();
        });
        WebServer.Add(builder);
        return builder;
    }
}
