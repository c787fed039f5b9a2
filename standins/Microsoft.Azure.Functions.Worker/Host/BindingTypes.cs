namespace Microsoft.Azure.Functions.Worker.Host;

/// <summary>The names that the official metadata give to kinds of bindings.</summary>
internal static class BindingTypes
{
    public const string HttpTrigger = "httpTrigger";
    public const string QueueTrigger = "queueTrigger";
    public const string TimerTrigger = "timerTrigger";
    public const string Http = "http";
    public const string Queue = "queue";

    /// <summary>The name of the output that is the return value itself.</summary>
    public const string ReturnValue = "$return";
}
