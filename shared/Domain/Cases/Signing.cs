namespace ProposalWorkflow.Domain.Cases;

/// <summary>
/// 联名附议: who was asked to sign the text as it was last submitted. What is signed is a text, so whoever is to stand under a new one is asked
/// anew.
/// </summary>
/// <param name="Until">截止: who has not signed by then is left out. UTC.</param>
/// <param name="Signatures">Of each joint proposer who was asked, in the order of the proposers; also of those left out since.</param>
public sealed record Signing(DateTimeOffset Until, IReadOnlyList<Signature> Signatures)
{
    /// <summary>Those who have not said anything yet.</summary>
    public IEnumerable<string> Awaited =>
        Signatures.Where(s => s.State == SignatureState.Awaited).Select(s => s.Proposer.Id);

    /// <summary>The proposer's own; null where they were not asked.</summary>
    public Signature? Of(string proposer) => Signatures.FirstOrDefault(s => s.Proposer.Id == proposer);

    internal Signing With(string proposer, SignatureState state, SignatureTaken? taken, int? number) => this with
    {
        Signatures = [.. Signatures.Select(s => s.Proposer.Id == proposer ? s with { State = state, Taken = taken, Event = number } : s)],
    };
}

/// <summary>What one joint proposer said.</summary>
/// <param name="Proposer">Who was asked.</param>
/// <param name="State">What came of it.</param>
/// <param name="Taken">How it came in; null while there is nothing.</param>
/// <param name="Event">The event that holds it, and a reason where one was given; null while there is nothing.</param>
public sealed record Signature(
    Proposer Proposer, SignatureState State = SignatureState.Awaited, SignatureTaken? Taken = null, int? Event = null);

/// <summary>How far it is with one signature.</summary>
public enum SignatureState
{
    /// <summary>待附议.</summary>
    Awaited,

    /// <summary>已附议.</summary>
    Given,

    /// <summary>不附议: declined, and so no proposer of the case.</summary>
    Declined,

    /// <summary>逾期未附议: neither by the cut-off, and so no proposer of the case.</summary>
    Missed,
}

/// <summary>How a signature came in.</summary>
public enum SignatureTaken
{
    /// <summary>The proposer gave it here.</summary>
    Online,

    /// <summary>纸质附议表.</summary>
    Paper,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>当面.</summary>
    Meeting,
}
