using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Similarity;

namespace ProposalWorkflow.Workflow.Similarity;

/// <summary>What is kept of a case to find it again: derived from its state and its text, and never decided by.</summary>
/// <param name="Key">The case.</param>
/// <param name="Version">The version of the case that the row shows.</param>
/// <param name="Session">The session's code.</param>
/// <param name="Title">案由.</param>
/// <param name="Lead">The department that answers, of the newest round that has one.</param>
/// <param name="CoHandlers">The other departments of that round.</param>
/// <param name="Text">The beginning of the text; null in a write that leaves the stored one as it is.</param>
public sealed record CorpusRow(
    CaseKey Key, int Version, string Session, string Title, string? Lead, IReadOnlyList<string> CoHandlers, string? Text = null)
{
    /// <summary>So many characters say what a case is about, and fit into one row.</summary>
    public const int LongestText = 8000;

    /// <summary>The row for a state, and for the text where this write brings one.</summary>
    public static CorpusRow Of(Case state, string? text)
    {
        ArgumentNullException.ThrowIfNull(state);
        var kept = state.Assignments.Where(a => a.Stage != AssignmentStage.Released && a.Role != AssignmentRole.Information).ToList();
        var newest = kept.Where(a => a.Round == kept.Max(b => b.Round)).ToList();
        var lead = newest.Find(a => a.Answers)?.Department;
        return new(
            state.Key, state.Version, state.Session, state.Title, lead,
            [.. newest.Select(a => a.Department).Where(d => d != lead).Distinct()],
            text is { Length: > LongestText } ? text[..LongestText] : text);
    }

    /// <summary>Whether what is learned of a case has changed: it is new, its text is, or others handle it.</summary>
    public static bool Differ(Case? before, Case after)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (before is null || before.TextEvent != after.TextEvent)
            return true;
        var (old, now) = (Of(before, null), Of(after, null));
        return (old.Session, old.Title, old.Lead) != (now.Session, now.Title, now.Lead) || !old.CoHandlers.SequenceEqual(now.CoHandlers);
    }

    /// <summary>The row as the index takes it.</summary>
    public PastCase ToPastCase() => new(Key.Id, Session, Title, Text ?? "", Lead, CoHandlers);
}
