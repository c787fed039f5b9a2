namespace Microsoft.Azure.Functions.Worker.Converters;

#pragma warning disable CA1815 // The official struct has no equality of its own either.
public readonly struct ConversionResult
{
    private ConversionResult(ConversionStatus status, object? value, Exception? error)
    {
        Status = status;
        Value = value;
        Error = error;
    }

    public ConversionStatus Status { get; }

    public object? Value { get; }

    public Exception? Error { get; }

    public static ConversionResult Unhandled() => default;

    public static ConversionResult Success(object? value) => new(ConversionStatus.Succeeded, value, null);

    public static ConversionResult Failed(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new ConversionResult(ConversionStatus.Failed, null, exception);
    }
}

public enum ConversionStatus
{
    Unhandled,
    Succeeded,
    Failed,
}
