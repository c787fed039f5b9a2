namespace ProposalWorkflow.Domain.Letters;

/// <summary>待填写: what a letter still lacks. A draft may have such places, an approved letter has none.</summary>
public static class Blanks
{
    /// <summary>What stands in such a place.</summary>
    public const string Mark = "【待填写】";

    /// <summary>Whether there is one anywhere in the letter.</summary>
    public static bool In(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return Texts(letter).Any(text => text.Contains(Mark, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(Letter letter) =>
    [
        letter.Title,
        letter.Body,
        .. letter.Contacts.SelectMany(c => new[] { c.Name, c.Phone }),
        .. letter.CopiedTo ?? [],
        .. (letter.Annexes ?? []).Select(a => a.Title),
        .. (letter.Commitments ?? []).Select(c => c.Text),
    ];
}
