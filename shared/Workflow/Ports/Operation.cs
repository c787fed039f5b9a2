using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>What came of one command, and what is to be published because of it (the outbox).</summary>
public sealed record Operation
{
    /// <summary>The intent id: one operation for each.</summary>
    public required string Intent { get; init; }

    /// <summary>Of the command; another fingerprint under the same intent is a reused idempotency key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The command's name.</summary>
    public required string Command { get; init; }

    /// <summary>Who asked.</summary>
    public required Caller By { get; init; }

    /// <summary>When the command arrived, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The case's version after it; for a rejected command the version that it was judged by (0: no case).</summary>
    public required int Version { get; init; }

    /// <summary>Why it was refused; null where it was accepted.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The messages to send; their ids are derived from the intent, so a second copy is known as one.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>The departments whose inbox rows this operation changes; the row in the office's list goes with every change.</summary>
    public IReadOnlyList<string> Inboxes { get; init; } = [];

    /// <summary>Whether it changes what is learned from the case: its text, or who handles it.</summary>
    public bool Teaches { get; init; }

    /// <summary>The proposers whose rows this operation changes; one who is a proposer no longer loses theirs.</summary>
    public IReadOnlyList<string> Proposers { get; init; } = [];

    /// <summary>What it makes due, or not due any more.</summary>
    public IReadOnlyList<Due> Dues { get; init; } = [];

    /// <summary>The version of rules and calendars that it was decided by; null where it changed no deadline.</summary>
    public int? Basis { get; init; }

    /// <summary>The replies whose public version it changes.</summary>
    public IReadOnlyList<ReplyKey> Publications { get; init; } = [];

    /// <summary>The series whose claimed number, if one was claimed, came to nothing.</summary>
    public NumberSeries? VoidNumberOf { get; init; }
}

/// <summary>A message and its queue.</summary>
public sealed record OutgoingMessage(string Queue, CloudEvent Message);
