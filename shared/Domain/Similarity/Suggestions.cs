namespace ProposalWorkflow.Domain.Similarity;

/// <summary>Who might handle a case. The office decides; what it decides is in the index from then on.</summary>
/// <param name="Leads">Who might answer, the likeliest first.</param>
/// <param name="CoHandlers">Who might give an opinion, where the likeliest lead answers.</param>
public sealed record Suggestions(IReadOnlyList<Suggestion> Leads, IReadOnlyList<Suggestion> CoHandlers)
{
    /// <summary>The likeliest lead; null where nothing speaks for anybody.</summary>
    public Suggestion? Lead => Leads is [var first, ..] ? first : null;
}

/// <summary>One department, and why.</summary>
/// <param name="Department">Its code.</param>
/// <param name="Score">0 to 1; comparable within one list only.</param>
/// <param name="DutyWords">The words of the case that stand in its duties (or in its name).</param>
/// <param name="Cases">The most similar cases that the office gave it.</param>
public sealed record Suggestion(
    string Department, double Score, IReadOnlyList<string> DutyWords, IReadOnlyList<SimilarCase> Cases);
