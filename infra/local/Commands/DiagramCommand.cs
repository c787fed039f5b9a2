namespace ProposalWorkflow.Local;

/// <summary>The flow as pictures.</summary>
public sealed class DiagramCommand() : Command("diagram", "", "Prints the flow, drawn from the transition table (mermaid).")
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(screen);
        if (given.Count > 0)
            throw new CannotStartException($"'{Name}' takes no '{given[0]}'.");
        screen.Line(FlowDiagram.All);
        return Task.FromResult(0);
    }
}
