using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>What must hold besides the stage for a row to be the one that counts.</summary>
public enum Condition
{
    /// <summary>Nothing more.</summary>
    Always,

    /// <summary>Another reply of this round is still outstanding.</summary>
    OtherRepliesOutstanding,

    /// <summary>This is the last outstanding reply of the round.</summary>
    LastReply,

    /// <summary>The place asks joint proposers to sign, and there are some to ask.</summary>
    SignaturesToAsk,

    /// <summary>Nobody is to be asked for a signature.</summary>
    NoSignatureToAsk,

    /// <summary>Another joint proposer has yet to answer.</summary>
    OtherSignaturesAwaited,

    /// <summary>This is the last answer.</summary>
    LastSignature,
}

/// <summary>One row of the transition table: in stage <paramref name="From"/>, <paramref name="Command"/> by one of
/// <paramref name="By"/> leads to <paramref name="To"/>.</summary>
/// <param name="From">The stage now.</param>
/// <param name="Command">The type of the command.</param>
/// <param name="By">The roles that may.</param>
/// <param name="To">The stage then; the same stage where the command changes something else.</param>
/// <param name="Event">The type of the event that it makes; null where the other table's row names it.</param>
/// <param name="When">What else must hold.</param>
public sealed record Transition<TStage>(
    TStage From, Type Command, CallerRole By, TStage To, Type? Event, Condition When = Condition.Always)
    where TStage : struct, Enum;
