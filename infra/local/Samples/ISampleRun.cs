using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local;

/// <summary>Drives the sample cases through the running workflow.</summary>
public interface ISampleRun
{
    /// <summary>Those for whom the launcher mints tokens.</summary>
    IReadOnlyList<CallerGroup> Callers { get; }

    /// <summary>Where the cases play.</summary>
    IReadOnlyList<Jurisdiction> Places { get; }

    /// <summary>Runs the cases; true only if every one was closed, what clocks do was seen, and the import is whole.</summary>
    Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct);
}

/// <summary>What the sample cases are run against.</summary>
/// <param name="Functions">Where the functions answer.</param>
/// <param name="ConnectionString">The storage account, for the departments' queues.</param>
/// <param name="Tokens">Makes the callers' tokens.</param>
/// <param name="Screen">Where the timelines go.</param>
/// <param name="Clock">The clock that everybody goes by.</param>
/// <param name="Alerts">What managers are told.</param>
public sealed record SampleSurroundings(
    Uri Functions, string ConnectionString, TokenMint Tokens, Screen Screen, MovableClock Clock, LocalWebhook Alerts);

/// <summary>People of one kind in one place.</summary>
/// <param name="Place">The jurisdiction's code and name.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Tokens">What their tokens say, by the name of the token's file.</param>
public sealed record CallerGroup(string Place, string Kind, IReadOnlyDictionary<string, TokenRequest> Tokens);
