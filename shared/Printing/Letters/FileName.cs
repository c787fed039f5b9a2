using System.Text;

namespace ProposalWorkflow.Printing.Letters;

/// <summary>What a letter's file is called: number and title, as far as file systems take them.</summary>
public static class FileName
{
    private const int Longest = 80; // characters; of 3 bytes each they leave room within the 255 bytes that file systems take

    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>The name, with its extension.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="extension">Without its dot.</param>
    public static string Of(PrintedLetter letter, string extension)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var text = PlainText.Of($"{letter.DocumentNumber} {letter.Title}");
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(Longest))
            name.Append(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        return $"{(name.ToString().Trim(' ', '.') is { Length: > 0 } kept ? kept : "letter")}.{extension}";
    }
}
