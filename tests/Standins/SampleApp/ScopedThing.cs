namespace ProposalWorkflow.Standins.SampleApp;

/// <summary>One for each invocation, shared by everything within it.</summary>
public sealed class ScopedThing
{
    public Guid Id { get; } = Guid.NewGuid();
}
