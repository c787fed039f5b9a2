namespace ProposalWorkflow.Domain.Publishing;

/// <summary>
/// Masks names of people: 顾** for 顾清和, wherever the name stands in a text, also with blanks in it (顾 清 和). A name that is part of
/// another word is masked there too: rather a word too many than a name too few.
/// </summary>
public sealed class NameMask
{
    private const string Hidden = "**";

    private static readonly HashSet<string> CompoundSurnames = new(StringComparer.Ordinal)
    {
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "司空", "夏侯", "宇文", "长孙", "轩辕", "独孤", "南宫",
        "端木", "东郭", "百里", "呼延", "闻人", "澹台", "公冶", "濮阳", "淳于", "单于", "太叔", "申屠", "钟离", "鲜于", "西门", "完颜", "纳兰", "第五",
    };

    private readonly ILookup<char, string> _names;

    /// <summary>Masks these names; what is only one character long is none.</summary>
    public NameMask(IEnumerable<string> names) => _names = names.Select(Plain).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)
        .OrderByDescending(name => name.Length).ToLookup(name => name[0]);

    /// <summary>The surname, and asterisks in place of the rest; they do not tell how long it is. A name that is masked already stays so.</summary>
    public static string Surname(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = Close(name);
        return plain.Contains('*', StringComparison.Ordinal) ? name
            : plain.Length <= 1 ? Hidden
            : (plain.Length > 2 && CompoundSurnames.Contains(plain[..2]) ? plain[..2] : plain[..1]) + Hidden;
    }

    /// <summary>The text with every name in it masked.</summary>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_names.Count == 0)
            return text;
        var folded = new FoldedText(text);
        var found = new List<(int Index, int Length, string By)>();
        for (var at = 0; at < folded.Text.Length; at++)
        {
            var length = _names[char.ToUpperInvariant(folded.Text[at])].Select(name => Length(folded.Text, at, name)).FirstOrDefault(l => l > 0);
            if (length == 0)
                continue;
            found.Add((at, length, Surname(folded.Text.Substring(at, length))));
            at += length - 1;
        }

        return folded.Replace(found);
    }

    /// <summary>How much of the text from here on is the name, blanks within it and all; 0: it does not stand here.</summary>
    private static int Length(string text, int from, string name)
    {
        var at = from;
        for (var i = 0; i < name.Length; i++, at++)
        {
            while (i > 0 && at < text.Length && text[at] == ' ')
                at++;
            if (at == text.Length || char.ToUpperInvariant(text[at]) != name[i])
                return 0;
        }

        return at - from;
    }

    /// <summary>Without its blanks, in capital letters.</summary>
    private static string Plain(string name) => Close(name).ToUpperInvariant();

    private static string Close(string name) => new FoldedText(name).Text.Replace(" ", "", StringComparison.Ordinal);
}
