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

        return [.. letter.Annexes.GroupBy(a => DepartmentOf(a, place)).Select(g => One(g.Key, [.. g], place))];
    }

    private static (string Title, OldOpinion Opinion) One(string department, IReadOnlyList<ReadAnnex> annexes, Jurisdiction place)
    {
        var title = string.Join('；', annexes.Select(a => a.Title.Value));
        var points = annexes is [var one] ? Points(one, place) : annexes.Select(a => Point(a.Title.Value, string.Join('\n', a.Sections.SelectMany(Lines)), a, place));
        return (title, new(department, new([.. points], title)));
    }

    private static string DepartmentOf(ReadAnnex annex, Jurisdiction place) =>
        annex.Department is { } named ? OldPeople.CodeOf(named.Value, place) ?? named.Value : Nobody;

    /// <summary>A point for each section; a section that is a heading alone, or has none, is called as the annex.</summary>
    private static IEnumerable<OpinionPoint> Points(ReadAnnex annex, Jurisdiction place)
    {
        foreach (var section in annex.Sections)
        {
            var heading = section.Marker + section.Heading;
            var text = string.Join('\n', Lines(section).Skip(heading.Length > 0 ? 1 : 0));
            yield return text.Length == 0 || heading.Length == 0
                ? Point(annex.Title.Value, heading + text, annex, place)
                : Point(heading, text, annex, place);
        }

        if (annex.Sections.Count == 0)
            yield return Point(annex.Title.Value, "", annex, place);
    }

    private static OpinionPoint Point(string heading, string text, ReadAnnex annex, Jurisdiction place)
    {
        var asked = annex.NeedsAnotherDepartment?.Value;
        return new(
            heading, text.Length == 0 ? "（原件未附正文）" : text,
            asked is not null && text.Contains(asked, StringComparison.Ordinal) ? OldPeople.CodeOf(asked, place) ?? asked : null);
    }

    private static IEnumerable<string> Lines(LetterSection section)
    {
        IEnumerable<string> lines = [section.Marker + section.Heading, section.Text, .. section.Points.Select(Line)];
        return lines.Where(line => line.Length > 0);
    }

    private static string Line(LetterPoint point) =>
        point.Marker + (point.Heading is null || point.Text.Length == 0 ? point.Heading + point.Text : $"{point.Heading}。{point.Text}");
}
