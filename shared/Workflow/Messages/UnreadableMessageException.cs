namespace ProposalWorkflow.Workflow.Messages;

/// <summary>A message that is no command of this system. It changes nothing; after its last try it stays in the poison queue.</summary>
public sealed class UnreadableMessageException(string message, Exception? inner = null) : Exception(message, inner);
