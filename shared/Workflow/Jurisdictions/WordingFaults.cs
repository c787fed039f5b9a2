using System.Text.Json;
using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Jurisdictions;

/// <summary>What a jurisdiction file says of its letters' words: a place that nobody fills would be printed as it stands.</summary>
internal static partial class WordingFaults
{
    private const int Longest = 500; // in characters: an opening of some sentences

    private static readonly string[] OfCase = ["{you}", "{session}", "{number}", "{title}", "{kind}"];

    /// <summary>The faults, each with its path.</summary>
    public static IEnumerable<string> Of(Wording wording) => Texts(wording).SelectMany(text => Of(text.Name, text.Words, text.Places));

    /// <summary>Whether it can stand in a line.</summary>
    public static bool IsLine(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Longest && !text.Any(char.IsControl);

    private static IEnumerable<(string Name, string Words, string[] Places)> Texts(Wording w) =>
    [
        (nameof(w.ClassMarkLabel), w.ClassMarkLabel, []),
        (nameof(w.Title), w.Title, OfCase),
        (nameof(w.Opening), w.Opening, [.. OfCase, "{consulted}"]),
        (nameof(w.Consulted), w.Consulted, ["{departments}"]),
        (nameof(w.NotConsulted), w.NotConsulted, []),
        (nameof(w.Contacted), w.Contacted, ["{ways}", "{you}"]),
        (nameof(w.DraftMark), w.DraftMark, []),
        (nameof(w.CommitmentsIntroduction), w.CommitmentsIntroduction, []),
        (nameof(w.Thanks), w.Thanks, OfCase),
        (nameof(w.OpinionTitle), w.OpinionTitle, OfCase),
        (nameof(w.OpinionOpening), w.OpinionOpening, OfCase),
        (nameof(w.OpinionEnd), w.OpinionEnd, OfCase),
    ];

    private static IEnumerable<string> Of(string name, string words, string[] places)
    {
        var path = $"$.wording.{JsonNamingPolicy.CamelCase.ConvertName(name)}";
        if (!IsLine(words))
            yield return $"{path}: is no line of text of {Longest} characters at most.";
        foreach (var unknown in Braces().Matches(words ?? "").Select(m => m.Value).Except(places))
            yield return $"{path}: '{unknown}' is no place in it ({(places.Length == 0 ? "it has none" : string.Join(", ", places))}).";
    }

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
