namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The continuation of a <see cref="PageRequest"/> is none that this list gave: the fault is the caller's.</summary>
public sealed class BadContinuationException(string message) : Exception(message);
