using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>Boxes and ticks that Word writes as characters of its symbol fonts, and that stand in no text.</summary>
internal static class DocxSymbol
{
    /// <summary>What is seen; nothing for other symbols.</summary>
    public static string Of(SymbolChar symbol) => (symbol.Font?.Value, Code(symbol.Char?.Value)) switch
    {
        ("Wingdings", "FE") or ("Wingdings 2", "52" or "54") => "☑",
        ("Wingdings", "A8" or "6F") or ("Wingdings 2", "A3" or "2A") => "□",
        ("Wingdings", "FC") or ("Wingdings 2", "50") => "√",
        _ => "",
    };

    /// <summary>F0FE and 00FE are the same.</summary>
    private static string? Code(string? code) => code is { Length: 4 } ? code[2..].ToUpperInvariant() : code;
}
