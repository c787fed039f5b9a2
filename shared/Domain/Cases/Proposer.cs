namespace ProposalWorkflow.Domain.Cases;

/// <summary>What kind of body proposes.</summary>
public enum ProposerKind
{
    /// <summary>委员, 代表: a person.</summary>
    Member,

    /// <summary>民主党派.</summary>
    Party,

    /// <summary>人民团体, 代表团.</summary>
    Group,

    /// <summary>界别.</summary>
    Sector,

    /// <summary>专门委员会.</summary>
    Committee,
}

/// <summary>One of those who propose. The first of a case leads; every one of them is answered and asked for feedback.</summary>
/// <param name="Id">The id that the proposer's token carries as its subject.</param>
/// <param name="Name">As it stands in the salutation of the reply.</param>
/// <param name="Kind">Person or body.</param>
public sealed record Proposer(string Id, string Name, ProposerKind Kind = ProposerKind.Member);

/// <summary>提案 or 建议.</summary>
public enum ProposalKind
{
    /// <summary>政协提案.</summary>
    CppccProposal,

    /// <summary>人大代表建议.</summary>
    NpcSuggestion,
}
