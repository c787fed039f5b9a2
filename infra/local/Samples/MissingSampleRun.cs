namespace ProposalWorkflow.Local;

/// <summary>Stands where the sample cases will; it runs nothing and says so.</summary>
public sealed class MissingSampleRun : ISampleRun
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TokenRequest> Callers { get; } = SampleCallers.Read();

    /// <inheritdoc/>
    public Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct)
    {
        surroundings.Screen.Error("The sample cases are not there yet: none was run.");
        return Task.FromResult(false);
    }
}
