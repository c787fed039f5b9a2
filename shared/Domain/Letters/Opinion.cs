namespace ProposalWorkflow.Domain.Letters;

/// <summary>
/// A co-handler's opinion (会办意见), addressed to the lead.
/// </summary>
/// <param name="Points">Its points, in order; at least one.</param>
/// <param name="Annex">The title under which it may stand as an annex (附件) of the reply letter; null where the lead merges it.</param>
public sealed record Opinion(IReadOnlyList<OpinionPoint> Points, string? Annex = null)
{
    /// <summary>The departments that must be asked because a point lies outside the author's remit.</summary>
    public IEnumerable<string> AskedDepartments => Points.Select(p => p.AskDepartment).OfType<string>().Distinct();
}

/// <summary>One point of an opinion.</summary>
/// <param name="Heading">Which point of the proposal it answers.</param>
/// <param name="Text">The answer.</param>
/// <param name="AskDepartment">The code of another department that must be asked, where the point lies outside the remit; else null.</param>
public sealed record OpinionPoint(string Heading, string Text, string? AskDepartment = null);
