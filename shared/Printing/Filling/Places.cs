using System.Text.RegularExpressions;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>Puts words into the places of a wording, in one pass: what is put in is never looked at again.</summary>
internal static partial class Places
{
    public static string Replace(string wording, IEnumerable<(string Place, string Words)> places)
    {
        var words = places.ToDictionary(p => p.Place, p => p.Words, StringComparer.Ordinal);
        return Place().Replace(wording, match => words.GetValueOrDefault(match.Value, match.Value));
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
