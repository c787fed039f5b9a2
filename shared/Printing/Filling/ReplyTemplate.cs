using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>答复函: what goes out.</summary>
public static class ReplyTemplate
{
    /// <summary>The letter as it is printed. While nobody has approved it, it is marked as a draft and has no number, though it may keep one.</summary>
    /// <remarks>Of an annex whose opinion is not among the facts only the title is printed.</remarks>
    public static PrintedLetter Fill(ReplyFacts facts, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(wording);
        var words = facts.Case;
        var draft = DraftText.Of(facts.Letter.Body, words.Salutation);
        return new()
        {
            Type = LetterType.Reply,
            Mark = facts.Issuer,
            DocumentNumber = facts.Approval is null ? null : facts.DocumentNumber,
            ClassMark = facts.Approval is { ClassMark: { Length: > 0 } mark } ? wording.ClassMarkLabel + ClassWords(mark) : null,
            Disclosure = facts.Approval?.Disclosure.Kind,
            Signer = wording.ShowsSigner && facts.Approval is { Signer: { Length: > 0 } signer } ? signer : null,
            Title = facts.Approval is null ? facts.Letter.Title + wording.DraftMark : facts.Letter.Title,
            Salutation = [words.Salutation],
            Opening = draft.Opening.Count > 0 || facts.IsOld ? draft.Opening : [Opening(words, facts.Opinions, facts.Contacted, wording)],
            Body = draft.Body,
            CommitmentsIntroduction = wording.CommitmentsIntroduction,
            Commitments = facts.Commitments,
            Thanks = draft.Thanks.Count > 0 || facts.IsOld ? draft.Thanks : [words.Fill(wording.Thanks)],
            Annexes = [.. (facts.Letter.Annexes ?? []).Select(a => Annex(a, facts))],
            Signature = facts.Issuer,
            Date = facts.Date,
            Contacts = facts.Letter.Contacts,
            CopiedTo = facts.Letter.CopiedTo ?? [],
        };
    }

    /// <summary>A mark of one letter is called A类; one that is a word says what it is.</summary>
    private static string ClassWords(string mark) => mark is [>= 'A' and <= 'Z'] ? mark + "类" : mark;

    /// <summary>The opening, with how co-handlers were consulted and the proposers heard.</summary>
    internal static string Opening(
        CaseWords words, IReadOnlyList<GivenOpinion> opinions, IReadOnlyList<ContactKind> contacted, Wording wording)
    {
        var departments = string.Join('、', opinions.Select(o => words.Local(o.Department)));
        var ways = string.Join('、', contacted.Distinct().Select(Words.Of));
        var consulted = departments.Length == 0 ? wording.NotConsulted : Places.Replace(wording.Consulted, [("{departments}", departments)]);
        var heard = ways.Length == 0 ? "" : Places.Replace(wording.Contacted, [("{ways}", ways), ("{you}", words.You)]);
        return words.Fill(wording.Opening, consulted + heard);
    }

    private static PrintedAnnex Annex(LetterAnnex annex, ReplyFacts facts) =>
        facts.Opinions.FirstOrDefault(o => o.Code == annex.Department) is { } given
            ? new(annex.Title, given.Department, Points.Of(given, facts.Case))
            : new(annex.Title, "", []);
}
