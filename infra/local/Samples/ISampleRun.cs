namespace ProposalWorkflow.Local;

/// <summary>Drives the sample cases through the running workflow.</summary>
public interface ISampleRun
{
    /// <summary>Those for whom the launcher mints tokens, by the name of the token's file.</summary>
    IReadOnlyDictionary<string, TokenRequest> Callers { get; }

    /// <summary>Runs the cases; true only if every one was closed.</summary>
    Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct);
}

/// <summary>What the sample cases are run against.</summary>
/// <param name="Functions">Where the functions answer.</param>
/// <param name="ConnectionString">The storage account, for the departments' queues.</param>
/// <param name="Tokens">Makes the callers' tokens.</param>
/// <param name="Screen">Where the timelines go.</param>
public sealed record SampleSurroundings(Uri Functions, string ConnectionString, TokenMint Tokens, Screen Screen);
