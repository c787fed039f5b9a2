namespace ProposalWorkflow.Letters.Text;

/// <summary>Full- and half-width forms of a character.</summary>
internal static class CharacterFolds
{
    /// <summary>The form that values are given in: digits and Latin letters half-width, one kind of space, the rest as it is.</summary>
    public static char Readable(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\t' or '\v' or '\f' => ' ',
        '＊' or '﹡' or '∗' => '*',
        _ => c,
    };

    /// <summary>The form that rules look at: of each punctuation mark one width and one shape.</summary>
    public static char Matching(char c) => Readable(c) switch
    {
        ',' or '﹐' => '，',
        ':' or '﹕' or '∶' or '︰' => '：',
        ';' or '﹔' => '；',
        '?' => '？',
        '!' => '！',
        '(' or '﹙' or '❨' => '（',
        ')' or '﹚' or '❩' => '）',
        '[' or '【' or '［' or '〖' or '﹝' or '｛' or '{' => '〔',
        ']' or '】' or '］' or '〗' or '﹞' or '｝' or '}' => '〕',
        '"' or '”' or '＂' or '「' or '」' or '『' or '』' or '〝' or '〞' => '“',
        '．' or '﹒' => '.',
        '－' or '—' or '–' or '―' or '‐' or '‑' or '−' or '─' => '-',
        '／' => '/',
        '•' or '‧' or '∙' or '・' or '●' => '·',
        var other => other,
    };
}
