using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Functions.Public;

/// <summary>The public version in the form in which the letter itself is printed: filled by the same template, from public facts alone.</summary>
internal static class PublicPrint
{
    /// <param name="letter">The letter.</param>
    /// <param name="wording">Its place's; null where the place is no more, and the usual one does.</param>
    public static PrintedLetter Of(PublicLetter letter, Wording? wording) => ReplyTemplate.Fill(
        new()
        {
            Case = new CaseWords(
                letter.Kind, letter.Session, letter.CaseNumber, letter.CaseTitle,
                [.. letter.Proposers.Select(p => new Proposer("", p.Name, p.Kind))], letter.Place),
            Issuer = letter.Department.Name,
            Letter = new Letter(
                letter.Title, letter.Body, [], letter.CopiedTo, [.. letter.Annexes.Select(a => new LetterAnnex(a.Title, a.Department))]),
            Opinions = [.. letter.Opinions.Select(o => Opinion(o, letter.Annexes.FirstOrDefault(a => a.Department == o.Department.Code)?.Title))],
            Approval = new Approval("", letter.ClassMark, new Disclosure(DisclosureKind.Public)),
            DocumentNumber = letter.DocumentNumber,
            Date = letter.Date,
            IsOld = letter.IsOld,
            Commitments = [.. letter.Commitments.Select(c => new PrintedCommitment(c.Text, c.Department, c.Due))],
        },
        wording ?? new());

    /// <summary>A department that must be asked stands there by its name already.</summary>
    private static GivenOpinion Opinion(PublicOpinion opinion, string? annex) => new(
        opinion.Department.Code, opinion.Department.Name,
        new Opinion([.. opinion.Points.Select(p => new OpinionPoint(p.Heading, p.Text, p.AskDepartment))], annex), name => name);
}
