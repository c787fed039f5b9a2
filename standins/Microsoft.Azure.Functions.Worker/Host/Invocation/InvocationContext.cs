using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>What the function and the middleware see of one invocation; its services live as long as it does.</summary>
internal sealed class InvocationContext : FunctionContext, IAsyncDisposable
{
    private readonly Invocation _invocation;
    private readonly AsyncServiceScope _scope;

    public InvocationContext(Invocation invocation, IServiceScopeFactory scopes, CancellationToken cancellation)
    {
        _invocation = invocation;
        _scope = scopes.CreateAsyncScope();
        InstanceServices = _scope.ServiceProvider;
        CancellationToken = cancellation;
        Features.Set(new FunctionBindings(invocation));
        invocation.AddFeatures?.Invoke(Features);
    }

    public override string InvocationId => _invocation.Id;

    public override string FunctionId => FunctionDefinition.Id;

    public override FunctionDefinition FunctionDefinition => _invocation.Function.Definition;

    public override TraceContext TraceContext { get; } = new CurrentTrace(Activity.Current);

    public override BindingContext BindingContext => field ??= new InvocationBindingData(_invocation.Metadata);

    /// <summary>Null, as with the real host, where the function has no retry attribute.</summary>
    public override RetryContext RetryContext => Features.Get<RetryContext>()!;

    public override IServiceProvider InstanceServices { get; set; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private sealed class InvocationBindingData(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class CurrentTrace(Activity? activity) : TraceContext
    {
        public override string TraceParent { get; } = activity?.Id ?? "";

        public override string TraceState { get; } = activity?.TraceStateString ?? "";
    }
}
