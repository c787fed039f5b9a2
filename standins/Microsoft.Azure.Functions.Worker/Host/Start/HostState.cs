namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>Where the host stands, in the words of the real one.</summary>
internal sealed class HostState
{
    public const string Initialized = "Initialized";
    public const string Running = "Running";
    public const string Stopping = "Stopping";

    public string Current { get; set; } = Initialized;

    public bool IsRunning => Current == Running;
}
