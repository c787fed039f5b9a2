using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Domain.Jurisdictions;

/// <summary>A run of numbers 1, 2, 3 … within a jurisdiction.</summary>
/// <param name="Jurisdiction">The jurisdiction's code.</param>
/// <param name="Name">Unique within the jurisdiction: letters, digits, dots and hyphens.</param>
public sealed record NumberSeries(string Jurisdiction, string Name);

/// <summary>How a number is written: <c>{year}</c> and <c>{number}</c> or <c>{number:000}</c> in the midst of fixed text.</summary>
public sealed partial record NumberPattern(string Text)
{
    /// <summary>Whether the pattern has exactly one number, and no other braces than it and the year.</summary>
    public bool IsValid =>
        Number().Count(Text) == 1
        // A blank takes each place: what stood around it must not close up to a brace pair of its own.
        && !Number().Replace(Text, " ").Replace("{year}", " ", StringComparison.Ordinal).Any(c => c is '{' or '}');

    /// <summary>The number as text: <c>福民函〔{year}〕{number}号</c> gives 福民函〔2026〕32号.</summary>
    public string Write(int year, int number) =>
        Number().Replace(
            Text.Replace("{year}", year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal),
            match => number.ToString(match.Groups["digits"] is { Success: true } digits ? digits.Value : "0", CultureInfo.InvariantCulture));

    /// <summary>The number in what <see cref="Write"/> would give for this year, with more or fewer noughts before it; null where the text is
    /// none of these.</summary>
    public int? Read(int year, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pattern = Text.Replace("{year}", year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var place = Number().Match(pattern);
        var (before, after) = (pattern[..place.Index], pattern[(place.Index + place.Length)..]);
        return text.Length > before.Length + after.Length
            && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
            && int.TryParse(text[before.Length..^after.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : null;
    }

    [GeneratedRegex(@"\{number(:(?<digits>0+))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
