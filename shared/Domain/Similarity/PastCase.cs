namespace ProposalWorkflow.Domain.Similarity;

/// <summary>What is remembered of a case to find it again, and to learn from it who handled it.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Session">The session's code.</param>
/// <param name="Title">案由.</param>
/// <param name="Text">案文; its beginning is enough.</param>
/// <param name="Lead">The department that answers, as the office decided; null before that.</param>
/// <param name="CoHandlers">The other departments of the case.</param>
public sealed record PastCase(
    string Id, string Session, string Title, string Text, string? Lead = null, params IReadOnlyList<string> CoHandlers);

/// <summary>A case that is like the one asked about.</summary>
/// <param name="Case">The case.</param>
/// <param name="Score">0 (nothing in common) to 1 (the same text).</param>
/// <param name="Words">The words of both that weigh most, the heaviest first.</param>
public sealed record SimilarCase(PastCase Case, double Score, IReadOnlyList<string> Words);
