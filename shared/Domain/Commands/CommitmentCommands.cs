namespace ProposalWorkflow.Domain.Commands;

/// <summary>A command on one commitment (承诺事项) of a reply that is out: also when the case is closed or archived.</summary>
public abstract record CommitmentCommand : CaseCommand
{
    /// <summary>The commitment's id.</summary>
    public required string Commitment { get; init; }
}

/// <summary>报告进展: what has been done so far.</summary>
public sealed record ReportProgress(string Text) : CommitmentCommand;

/// <summary>报告落实: what was done; the office confirms it.</summary>
public sealed record ReportFulfilled(string Done) : CommitmentCommand;

/// <summary>说明情况: why it is not carried out; or, with another day, why it is carried out later. The office decides.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">The new last day; null where it will not be carried out at all.</param>
public sealed record ExplainCommitment(string Reason, DateOnly? Until = null) : CommitmentCommand;

/// <summary>确认: the office takes what was reported, or the explanation with its new day.</summary>
public sealed record ConfirmCommitment : CommitmentCommand;

/// <summary>退回: the office does not, and says why; it is owed as before.</summary>
public sealed record SendBackCommitment(string Reason) : CommitmentCommand;
