using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>A co-handler's opinion.</summary>
/// <param name="Department">Its author.</param>
/// <param name="To">The department that it is addressed to.</param>
/// <param name="Opinion">Its content.</param>
/// <param name="GivenAt">UTC.</param>
public sealed record OpinionView(Named Department, Named? To, Opinion Opinion, DateTimeOffset GivenAt);

/// <summary>A reply letter, with the marks that it has so far.</summary>
/// <param name="Department">Who answers.</param>
/// <param name="Round">In which round.</param>
/// <param name="Salutation">Everyone who is answered.</param>
/// <param name="Letter">Its content.</param>
/// <param name="Annexes">The opinions sent along, in full.</param>
/// <param name="DocumentNumber">发文字号; null until approved.</param>
/// <param name="Approval">Signer, class mark, disclosure; null until approved.</param>
/// <param name="SentAt">UTC; null until sent.</param>
/// <param name="Planned">补录: what an old letter promises, in its words; null for others, whose letter has commitments.</param>
public sealed record ReplyView(
    Named Department,
    int Round,
    IReadOnlyList<string> Salutation,
    Letter Letter,
    IReadOnlyList<AnnexView> Annexes,
    string? DocumentNumber,
    Domain.Cases.Approval? Approval,
    DateTimeOffset? SentAt,
    IReadOnlyList<string>? Planned = null);

/// <summary>附件.</summary>
public sealed record AnnexView(string Title, Named Department, Opinion Opinion);
