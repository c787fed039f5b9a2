using Microsoft.Azure.Functions.Worker.Host.Invocation;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    public static async ValueTask<InputBindingData<T>> BindInputAsync<T>(this FunctionContext context, BindingMetadata bindingMetadata)
    {
        ArgumentNullException.ThrowIfNull(bindingMetadata);
        return await context.Bindings().BindInputAsync<T>(context, bindingMetadata);
    }

    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        var bindings = context.Bindings();
        return bindings.Result is T
            ? new BoundResult<T>(bindings)
            : throw new InvalidOperationException(
                $"The function's result is of type {bindings.Result?.GetType().ToString() ?? "null"}, not {typeof(T)}.");
    }

    public static InvocationResult GetInvocationResult(this FunctionContext context) => new BoundResult(context.Bindings());

    public static IEnumerable<OutputBindingData<T>> GetOutputBindings<T>(this FunctionContext context) =>
        context.FunctionDefinition.OutputBindings.Values.Select(metadata => new BoundOutput<T>(context.Bindings(), metadata));
}
