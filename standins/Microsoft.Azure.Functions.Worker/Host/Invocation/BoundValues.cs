namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>The function's result; middleware may replace it.</summary>
internal sealed class BoundResult(FunctionBindings bindings) : InvocationResult
{
    public override object? Value
    {
        get => bindings.Result;
        set => bindings.Result = value;
    }
}

internal sealed class BoundResult<T>(FunctionBindings bindings) : InvocationResult<T>
{
    public override T? Value
    {
        get => bindings.Result is T value ? value : default;
        set => bindings.Result = value;
    }
}

internal sealed class BoundOutput<T>(FunctionBindings bindings, BindingMetadata metadata) : OutputBindingData<T>
{
    public override string Name => metadata.Name;

    public override string BindingType => metadata.Type;

    public override T? Value
    {
        get => bindings.Outputs.GetValueOrDefault(Name) is T value ? value : default;
        set => bindings.Outputs[Name] = value;
    }
}

internal sealed class BoundInput<T>(BindingMetadata metadata, T? value, Action<T?> replace) : InputBindingData<T>
{
    private T? _value = value;

    public override BindingMetadata BindingMetadata => metadata;

    public override T? Value
    {
        get => _value;
        set => replace(_value = value);
    }
}
