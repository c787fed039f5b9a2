using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>答复函: what the lead begins with, and what goes out.</summary>
public static class ReplyTemplate
{
    /// <summary>A draft to begin with: the opening, each point with who answers it, the thanks; opinions with an annex's title are annexes.</summary>
    /// <param name="words">The case.</param>
    /// <param name="opinions">The co-handlers' opinions.</param>
    /// <param name="contacts">联系人.</param>
    /// <param name="wording">The place's.</param>
    public static Letter Draft(CaseWords words, IReadOnlyList<GivenOpinion> opinions, IReadOnlyList<LetterContact> contacts, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(wording);
        var points = opinions.SelectMany(o => o.Opinion.Points.Select(p => (p.Heading, p.Text, By: words.Local(o.Department))))
            .GroupBy(p => p.Heading);
        string[] body =
        [
            Opening(words, opinions, wording),
            .. points.SelectMany((point, i) => (string[])
            [
                Points.Heading(point.Key, i),
                .. point.Select(p => $"{p.By}意见：{p.Text}"),
            ]),
            words.Fill(wording.Thanks),
        ];
        return new(
            words.Fill(wording.Title),
            string.Join('\n', body),
            contacts,
            [.. opinions.Select(o => o.Department)],
            [.. opinions.Where(o => o.Opinion.Annex is not null).Select(o => new LetterAnnex(o.Opinion.Annex!, o.Code))]);
    }

    /// <summary>The letter as it is printed; what approval adds is left out while there is none.</summary>
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
            DocumentNumber = facts.DocumentNumber,
            ClassMark = facts.Approval is { } approval ? wording.ClassMarkLabel + ClassWords(approval.ClassMark) : null,
            Disclosure = facts.Approval?.Disclosure.Kind,
            Signer = wording.ShowsSigner ? facts.Approval?.Signer : null,
            Title = facts.Letter.Title,
            Salutation = [words.Salutation],
            Opening = draft.Opening.Count > 0 ? draft.Opening : [Opening(words, facts.Opinions, wording)],
            Body = draft.Body,
            CommitmentsIntroduction = wording.CommitmentsIntroduction,
            Commitments = facts.Commitments,
            Thanks = draft.Thanks.Count > 0 ? draft.Thanks : [words.Fill(wording.Thanks)],
            Annexes = [.. (facts.Letter.Annexes ?? []).Select(a => Annex(a, facts))],
            Signature = facts.Issuer,
            Date = facts.Date,
            Contacts = facts.Letter.Contacts,
            CopiedTo = facts.Letter.CopiedTo ?? [],
        };
    }

    /// <summary>A mark of one letter is called A类; one that is a word says what it is.</summary>
    private static string ClassWords(string mark) => mark is [>= 'A' and <= 'Z'] ? mark + "类" : mark;

    private static string Opening(CaseWords words, IReadOnlyList<GivenOpinion> opinions, Wording wording)
    {
        var departments = string.Join('、', opinions.Select(o => words.Local(o.Department)));
        return words.Fill(wording.Opening, departments.Length == 0
            ? wording.NotConsulted
            : wording.Consulted.Replace("{departments}", departments, StringComparison.Ordinal));
    }

    private static PrintedAnnex Annex(LetterAnnex annex, ReplyFacts facts) =>
        facts.Opinions.FirstOrDefault(o => o.Code == annex.Department) is { } given
            ? new(annex.Title, given.Department, Points.Of(given, facts.Case))
            : new(annex.Title, "", []);
}
