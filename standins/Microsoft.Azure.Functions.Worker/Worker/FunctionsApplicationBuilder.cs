using Microsoft.Azure.Functions.Worker.Host.Start;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostApplicationBuilder _application;
    private readonly WorkerBuilder _worker;
    private bool _built;

    internal FunctionsApplicationBuilder(string[]? args)
    {
        _application = ApplicationDefaults.CreateBuilder(args);
        HostBuilder = new ApplicationAsHostBuilder(_application);
        _worker = WorkerBuilder.In(_application.Services);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_application).Properties;

    public ConfigurationManager Configuration => _application.Configuration;

    public IHostEnvironment Environment => _application.Environment;

    public ILoggingBuilder Logging => _application.Logging;

    public IMetricsBuilder Metrics => _application.Metrics;

    public IServiceCollection Services => _application.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    internal IHostBuilder HostBuilder { get; }

    public IHost Build()
    {
        RefuseOnceBuilt();
        _built = true;
        HostBuilder.AddFunctionsHost();
        return _application.Build();
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => _application.ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        RefuseOnceBuilt();
        return _worker.Use(middleware);
    }

    private void RefuseOnceBuilt()
    {
        if (_built)
            throw new InvalidOperationException("The application has already been built.");
    }
}
