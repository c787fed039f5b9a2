namespace ProposalWorkflow.Local;

/// <summary>How good the suggested departments are.</summary>
public sealed class SuggestQualityCommand() : Command(
    SuggestQuality.Name, "[options]",
    "Measures how often the suggested departments were those that the office chose, over the cases in a store.", SuggestQuality.Usage)
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop) =>
        SuggestQuality.RunAsync(given, screen, stop);
}
