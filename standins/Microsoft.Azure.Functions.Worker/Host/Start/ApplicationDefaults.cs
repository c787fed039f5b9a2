using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>What the host does before the app's first line, and what the official builder starts from.</summary>
internal static class ApplicationDefaults
{
    private const string HostVariables = "AZURE_FUNCTIONS_";

    public static HostApplicationBuilder CreateBuilder(string[]? args)
    {
        LocalSettings.Read(AppContext.BaseDirectory).ApplyToEnvironment();
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables(HostVariables);

        // The real host starts the worker in the app's folder.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = args,
            Configuration = configuration,
            ContentRootPath = AppContext.BaseDirectory,
        });

        // The worker's logs go to the host, and the host prints them: ConsoleLines.
        var console = builder.Services.Where(IsConsole).ToList();
        console.ForEach(c => builder.Services.Remove(c));
        return builder;
    }

    /// <summary>The same for an app that makes its own <see cref="IHostBuilder"/>.</summary>
    public static IHostBuilder AddDefaults(this IHostBuilder builder)
    {
        LocalSettings.Read(AppContext.BaseDirectory).ApplyToEnvironment();
        return builder
            .ConfigureHostConfiguration(c => c.AddEnvironmentVariables(HostVariables))
            .ConfigureAppConfiguration(c => c.AddEnvironmentVariables().AddCommandLine(Environment.GetCommandLineArgs()[1..]));
    }

    private static bool IsConsole(ServiceDescriptor service) =>
        service.ServiceType == typeof(ILoggerProvider) && service.ImplementationType == typeof(ConsoleLoggerProvider);
}
