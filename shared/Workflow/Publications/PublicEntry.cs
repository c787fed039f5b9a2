using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Workflow.Publications;

/// <summary>A public letter in the list.</summary>
/// <param name="Id">See <see cref="PublicLetterId"/>.</param>
/// <param name="Jurisdiction">The jurisdiction's code.</param>
/// <param name="Place">Its name.</param>
/// <param name="Kind">提案 or 建议.</param>
/// <param name="Session">届次, by name.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="CaseTitle">案由.</param>
/// <param name="Title">The letter's own title.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Department">Who answers.</param>
/// <param name="ClassMark">A mark of the place's class scheme.</param>
/// <param name="Date">成文日期, in the jurisdiction.</param>
public sealed record PublicEntry(
    string Id,
    string Jurisdiction,
    string Place,
    ProposalKind Kind,
    string Session,
    string CaseNumber,
    string CaseTitle,
    string Title,
    string DocumentNumber,
    PublicDepartment Department,
    string ClassMark,
    DateOnly Date)
{
    /// <summary>Where the letter is read.</summary>
    public string Self => PathOf(Id);

    /// <summary>The entry of a row that is public.</summary>
    public static PublicEntry Of(PublicRow row, PublicLetter letter)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(letter);
        return new(
            row.Id, row.Case.Jurisdiction, letter.Place, letter.Kind, letter.Session, letter.CaseNumber, letter.CaseTitle, letter.Title,
            letter.DocumentNumber, letter.Department, letter.ClassMark, letter.Date);
    }

    /// <summary>Where the letter of this id is read.</summary>
    public static string PathOf(string id) => $"/public/letters/{id}";
}
