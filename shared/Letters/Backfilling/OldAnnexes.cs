using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>附件, each under its own department: those of one department are one.</summary>
internal static class OldAnnexes
{
    private const string Nobody = "未署名";

    public static IReadOnlyList<(string Title, OldOpinion Opinion)> Of(LetterRecord letter, Jurisdiction place, Findings found)
    {
        foreach (var (annex, i) in letter.Annexes.Select((a, i) => (a, i)))
        {
            if (annex.Department is null)
                found.Doubt($"/annexes/{i}/department", $"没有读到附件“{annex.Title.Value}”是哪个单位的。");
            if (annex.Sections.Count == 0)
                found.Doubt($"/annexes/{i}", $"附件“{annex.Title.Value}”只有标题，没有正文。");
        }

        return
        [
            .. letter.Annexes.GroupBy(a => DepartmentOf(a, place)).Select(g => (
                string.Join('；', g.Select(a => a.Title.Value)),
                new OldOpinion(g.Key, new([.. g.SelectMany(a => Points(a, g.Skip(1).Any(), place))])))),
        ];
    }

    private static string DepartmentOf(ReadAnnex annex, Jurisdiction place) =>
        annex.Department is { } named ? OldPeople.CodeOf(named.Value, place) ?? named.Value : Nobody;

    private static IEnumerable<OpinionPoint> Points(ReadAnnex annex, bool titled, Jurisdiction place)
    {
        if (titled)
            yield return new(annex.Title.Value, "");
        var asked = annex.NeedsAnotherDepartment?.Value;
        foreach (var section in annex.Sections)
        {
            var text = string.Join('\n', section.Points.Select(Line).Prepend(section.Text).Where(t => t.Length > 0));
            yield return new(
                section.Marker + section.Heading, text,
                asked is not null && text.Contains(asked, StringComparison.Ordinal) ? OldPeople.CodeOf(asked, place) ?? asked : null);
        }
    }

    private static string Line(LetterPoint point) => point.Marker + (point.Heading is null || point.Text.Length == 0 ? point.Heading + point.Text : $"{point.Heading}。{point.Text}");
}
