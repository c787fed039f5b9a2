namespace ProposalWorkflow.Functions;

/// <summary>A setting is missing or wrong: the process cannot start, and the message says what to set.</summary>
public sealed class InvalidSettingException(string message) : Exception(message);
