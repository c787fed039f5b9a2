namespace ProposalWorkflow.Workflow.Ports;

/// <summary>Queues whose messages never expire.</summary>
public interface IMessageQueues
{
    /// <summary>When it returns, the message is stored. May be sent twice by a caller who does not know whether it was.</summary>
    Task SendAsync(string queue, string message, CancellationToken cancellationToken);
}

/// <summary>Texts too long for a queue message.</summary>
public interface IMessageBodies
{
    /// <summary>Stores the text under the name; the same name with the same text may come again.</summary>
    Task PutAsync(string name, string text, CancellationToken cancellationToken);

    /// <summary>The text under the name; null where there is none.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellationToken);
}
