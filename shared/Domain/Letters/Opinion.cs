using ProposalWorkflow.Domain.Attachments;

namespace ProposalWorkflow.Domain.Letters;

/// <summary>
/// A co-handler's opinion (会办意见), addressed to the lead.
/// </summary>
/// <param name="Points">Its points, in order; at least one.</param>
/// <param name="Annex">The title under which it may stand as an annex (附件) of the reply letter; null where the lead merges it.</param>
/// <param name="DocumentNumber">发文字号, its author's own; null where it has none. See <see cref="AuthorsNumber"/>.</param>
/// <param name="Contacts">联系人: whom the lead may ask; null where none is named.</param>
/// <param name="Attachments">附件: files; null where there are none.</param>
public sealed record Opinion(
    IReadOnlyList<OpinionPoint> Points,
    string? Annex = null,
    string? DocumentNumber = null,
    IReadOnlyList<LetterContact>? Contacts = null,
    IReadOnlyList<Attachment>? Attachments = null)
{
    /// <summary>The departments that must be asked because a point lies outside the author's remit.</summary>
    public IEnumerable<string> AskedDepartments => Points.Select(p => p.AskDepartment).OfType<string>().Distinct();
}

/// <summary>One point of an opinion.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Text">The answer.</param>
/// <param name="AskDepartment">The code of another department that must be asked, where the point lies outside the remit; else null.</param>
/// <param name="Answers">Which points of the proposal it answers, counted from 1; null where it names none.</param>
public sealed record OpinionPoint(string Heading, string Text, string? AskDepartment = null, IReadOnlyList<int>? Answers = null);
