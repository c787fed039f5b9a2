using System.Text;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Workflow.Publications;

/// <summary>What the list of public letters is narrowed to; null: not by this.</summary>
/// <param name="Title">Words in the case's or the letter's title, all of them.</param>
/// <param name="Number">A part of the case number or the document number.</param>
/// <param name="Department">The code of who answers, or a part of the name.</param>
/// <param name="Year">The year of the letter's date.</param>
/// <param name="Jurisdiction">The jurisdiction's code.</param>
public sealed record PublicFilter(
    string? Title = null, string? Number = null, string? Department = null, int? Year = null, string? Jurisdiction = null);

/// <summary>An entry with its texts made ready to be searched, once for all questions.</summary>
internal sealed class SearchedEntry(PublicEntry entry)
{
    private readonly string _titles = $"{Fold(entry.CaseTitle)}\n{Fold(entry.Title)}";
    private readonly string _numbers = $"{Fold(entry.CaseNumber)}\n{Fold(entry.DocumentNumber)}";
    private readonly string _department = Fold(entry.Department.Name);

    public PublicEntry Entry => entry;

    public static Func<SearchedEntry, bool> Matches(PublicFilter filter)
    {
        string[] words = [.. (filter.Title ?? "").Split(null as char[], StringSplitOptions.RemoveEmptyEntries).Select(Fold)];
        var (number, department) = (Fold(filter.Number ?? ""), Fold(filter.Department ?? ""));
        return e => (filter.Year ?? e.Entry.Date.Year) == e.Entry.Date.Year
            && (filter.Jurisdiction ?? e.Entry.Jurisdiction) == e.Entry.Jurisdiction
            && words.All(w => e._titles.Contains(w, StringComparison.Ordinal))
            && e._numbers.Contains(number, StringComparison.Ordinal)
            && (e.Entry.Department.Code == filter.Department || e._department.Contains(department, StringComparison.Ordinal));
    }

    /// <summary>Wide and narrow forms, capital and small letters, and brackets of all kinds are the same; blanks do not count.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in new FoldedText(text).Text)
            if (!char.IsWhiteSpace(c))
                folded.Append(c switch
                {
                    '〔' or '[' or '【' or '〈' or '《' => '(',
                    '〕' or ']' or '】' or '〉' or '》' => ')',
                    _ => char.ToUpperInvariant(c),
                });
        return folded.ToString();
    }
}
