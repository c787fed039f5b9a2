using Microsoft.Azure.Functions.Worker.Host.Converters;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>Collects the middleware, in the order of the calls, around the execution of the function.</summary>
internal sealed class WorkerBuilder : IFunctionsWorkerApplicationBuilder
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    private WorkerBuilder(IServiceCollection services) => Services = services;

    public IServiceCollection Services { get; }

    /// <summary>The one builder of these services.</summary>
    public static WorkerBuilder In(IServiceCollection services)
    {
        if (services.Select(s => s.ImplementationInstance).OfType<WorkerBuilder>().FirstOrDefault() is { } known)
            return known;
        var builder = new WorkerBuilder(services);
        services.AddSingleton<IFunctionsWorkerApplicationBuilder>(builder);
        services.AddSingleton(provider => builder.Pipeline(provider.GetRequiredService<FunctionExecution>().ExecuteAsync));
        services.Configure<WorkerOptions>(options => StandardConverters.Register(options.InputConverters));
        WorkerSerializer.Register(services);
        return builder;
    }

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    private FunctionExecutionDelegate Pipeline(FunctionExecutionDelegate execution) =>
        Enumerable.Reverse(_middleware).Aggregate(execution, (next, middleware) => middleware(next));
}
