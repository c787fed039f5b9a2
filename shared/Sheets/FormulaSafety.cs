namespace ProposalWorkflow.Sheets;

/// <summary>What a spreadsheet may take for a formula: text from outside must never run on the machine of the office.</summary>
public static class FormulaSafety
{
    /// <summary>
    /// The characters that such a text begins with. The full-width ones count in East Asian editions; tab and line breaks are passed
    /// over by some programs, so that what follows them begins the cell.
    /// </summary>
    public static IReadOnlyList<char> Beginnings { get; } = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>Whether the text begins so.</summary>
    public static bool IsDangerous(string? text) => text is { Length: > 0 } && Beginnings.Contains(text[0]);
}
