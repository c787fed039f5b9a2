namespace ProposalWorkflow.Domain.Commands;

/// <summary>A command on the public version of one department's reply: of any round, since what is public stays so through the next one.</summary>
public abstract record PublicationCommand : CaseCommand
{
    /// <summary>The code of the department whose reply it is.</summary>
    public required string Department { get; init; }

    /// <summary>Of which round; null for the current one.</summary>
    public abstract int? Round { get; init; }
}

/// <summary>公开答复: the office has looked at the public version and releases it.</summary>
public sealed record PublishReply(int? Round = null) : PublicationCommand;

/// <summary>撤回公开: the public version goes, at any time, also when the case is archived.</summary>
public sealed record UnpublishReply(string Reason, int? Round = null) : PublicationCommand;
