using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>Reads what the state leaves in the events.</summary>
public static class CaseTexts
{
    /// <summary>What the case is about, as it was last submitted: one point read.</summary>
    /// <exception cref="InvalidOperationException">The event that the state names is not there.</exception>
    public static async Task<string> ReadTextAsync(this ICaseStore store, Case state, CancellationToken cancellationToken) =>
        (await store.ReadProposalAsync(state, cancellationToken)).Matter;

    /// <summary>The same with its points.</summary>
    /// <exception cref="InvalidOperationException">The event that the state names is not there.</exception>
    public static async Task<IProposalText> ReadProposalAsync(this ICaseStore store, Case state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(state);
        var recorded = await store.FindEventAsync(state.Key, state.TextEvent, cancellationToken);
        return recorded?.Event is IProposalText submitted
            ? submitted
            : throw new InvalidOperationException($"Event {state.TextEvent} of case {state.Key.Id} has no text.");
    }
}
