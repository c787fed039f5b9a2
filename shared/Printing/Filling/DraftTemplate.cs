using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>What a lead begins its draft with.</summary>
/// <param name="Case">The case.</param>
/// <param name="Issuer">Who answers, by name.</param>
/// <param name="Text">The proposal's.</param>
public sealed record DraftFacts(CaseWords Case, string Issuer, string Text)
{
    /// <summary>The points that its proposers list; where they list none, those that the text numbers are taken.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>The co-handlers' opinions.</summary>
    public IReadOnlyList<GivenOpinion> Opinions { get; init; } = [];

    /// <summary>How the proposers were spoken with.</summary>
    public IReadOnlyList<ContactKind> Contacted { get; init; } = [];

    /// <summary>联系人, as far as they are known.</summary>
    public IReadOnlyList<LetterContact> Contacts { get; init; } = [];

    /// <summary>抄送: the offices, then the co-handlers, by name.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];
}

/// <summary>
/// 拟稿模板: the letter as far as the case itself can write it. What only the lead can write is <see cref="Blanks.Mark"/>, which keeps the letter
/// from being approved.
/// </summary>
public static class DraftTemplate
{
    /// <summary>The draft: salutation, opening, each point with who answers it, thanks; opinions that were given as an annex are annexes.</summary>
    public static Letter Fill(DraftFacts facts, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(wording);
        var words = facts.Case;
        string[] body =
        [
            words.Salutation,
            ReplyTemplate.Opening(words, facts.Opinions, facts.Contacted, wording),
            .. Sections(facts),
            words.Fill(wording.Thanks),
        ];
        return new(
            words.Fill(wording.Title),
            string.Join('\n', body),
            facts.Contacts.Count > 0 ? facts.Contacts : [new(Blanks.Mark, Blanks.Mark)],
            facts.CopiedTo,
            [.. facts.Opinions.Where(o => o.Opinion.Annex is not null).Select(o => new LetterAnnex(o.Opinion.Annex!, o.Code))],
            []);
    }

    /// <summary>First the proposal's own points, then those of opinions that speak of none of them.</summary>
    private static IEnumerable<string> Sections(DraftFacts facts)
    {
        var points = facts.Points.Count > 0 ? facts.Points : ProposalPoints.Of(facts.Text);
        var answers = facts.Opinions
            .SelectMany(o => o.Opinion.Points.SelectMany(p => PlacesOf(p, facts, points).Select(at => (Given: o, Point: p, At: at)))).ToList();
        IEnumerable<(string Heading, IEnumerable<string> Lines)> sections =
        [
            .. points.Select((p, i) => (TextPoints.Heading(p), Lines(answers.Where(a => a.At == i).Select(a => (a.Given, a.Point))))),
            .. answers.Where(a => a.At is null).GroupBy(a => BodyParagraph.WithoutNumber(a.Point.Heading)) // its number was the opinion's
                .Select(g => (g.Key, Lines(g.Select(a => (a.Given, a.Point))))),
        ];
        if (!sections.Any())
            return [Own(facts)];
        return sections.SelectMany((section, i) => section.Lines.DefaultIfEmpty(Own(facts)).Prepend(Points.Heading(section.Heading, i)));

        IEnumerable<string> Lines(IEnumerable<(GivenOpinion Given, OpinionPoint Point)> said) => said.Select(a =>
            facts.Case.Local(a.Given.Department) + (a.Given.Opinion.Annex is null ? $"意见：{a.Point.Text.Trim()}" : "的意见见附件。"));
    }

    /// <summary>The listed points that it names; else the one that its heading speaks of; null where there is none.</summary>
    private static IEnumerable<int?> PlacesOf(OpinionPoint point, DraftFacts facts, IReadOnlyList<string> points) =>
        (point.Answers ?? []).Where(n => n >= 1 && n <= facts.Points.Count).Select(n => (int?)n - 1)
            .DefaultIfEmpty(TextPoints.Match(point.Heading, points));

    /// <summary>Where no co-handler answers, the lead does.</summary>
    private static string Own(DraftFacts facts) => $"{Blanks.Mark}（由{facts.Case.Local(facts.Issuer)}答复）";
}
