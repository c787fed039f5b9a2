namespace ProposalWorkflow.Local;

/// <summary>The ports of the emulator's three services; 0 takes a free one.</summary>
public readonly record struct AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>Any free ports.</summary>
    public static AzuritePorts Free => default;

    internal IEnumerable<(string Service, int Port)> ByService => [("blob", Blob), ("queue", Queue), ("table", Table)];
}
