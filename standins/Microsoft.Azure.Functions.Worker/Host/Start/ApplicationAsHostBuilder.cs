using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>Lets what is written for <see cref="IHostBuilder"/>, the web server above all, configure the application at once.</summary>
internal sealed class ApplicationAsHostBuilder(HostApplicationBuilder application) : IHostBuilder
{
    private readonly HostBuilderContext _context = application.Services
        .Select(s => s.ServiceType == typeof(HostBuilderContext) ? s.ImplementationInstance : null)
        .OfType<HostBuilderContext>()
        .First();

    public IDictionary<object, object> Properties => _context.Properties;

    public IHostBuilder ConfigureHostConfiguration(Action<IConfigurationBuilder> configureDelegate)
    {
        configureDelegate(application.Configuration);
        return this;
    }

    public IHostBuilder ConfigureAppConfiguration(Action<HostBuilderContext, IConfigurationBuilder> configureDelegate)
    {
        configureDelegate(_context, application.Configuration);
        return this;
    }

    public IHostBuilder ConfigureServices(Action<HostBuilderContext, IServiceCollection> configureDelegate)
    {
        configureDelegate(_context, application.Services);
        return this;
    }

    public IHostBuilder ConfigureContainer<TContainerBuilder>(Action<HostBuilderContext, TContainerBuilder> configureDelegate) =>
        throw new NotSupportedException();

    public IHostBuilder UseServiceProviderFactory<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory)
        where TContainerBuilder : notnull
    {
        application.ConfigureContainer(factory);
        return this;
    }

    public IHostBuilder UseServiceProviderFactory<TContainerBuilder>(
        Func<HostBuilderContext, IServiceProviderFactory<TContainerBuilder>> factory)
        where TContainerBuilder : notnull => UseServiceProviderFactory(factory(_context));

    public IHost Build() => throw new NotSupportedException();
}
