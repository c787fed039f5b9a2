namespace ProposalWorkflow.Storage;

/// <summary>The account's settings are missing or wrong: the process cannot start, and the message says what to set.</summary>
public sealed class StorageSettingException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
