using System.Text.RegularExpressions;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>
/// Masks names of people: 顾** for 顾清和, wherever the name stands in a text, also with blanks in it (顾 清 和). A name that is part of
/// another word is masked there too: rather a word too many than a name too few.
/// </summary>
internal sealed class NameMask
{
    private const string Hidden = "**";

    private static readonly HashSet<string> CompoundSurnames = new(StringComparer.Ordinal)
    {
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "司空", "夏侯", "宇文", "长孙", "轩辕", "独孤", "南宫",
        "端木", "东郭", "百里", "呼延", "闻人", "澹台", "公冶", "濮阳", "淳于", "单于", "太叔", "申屠", "钟离", "鲜于", "西门", "完颜", "纳兰", "第五",
    };

    private readonly Regex? _names;
    private readonly Dictionary<string, string> _masked = new(StringComparer.OrdinalIgnoreCase);

    public NameMask(IEnumerable<string> names)
    {
        var all = names.Select(Plain).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length).ToList();
        foreach (var name in all)
            _masked[name] = Surname(name);
        if (all.Count > 0)
            _names = new Regex(
                string.Join('|', all.Select(name => string.Join("[ ]*", name.Select(c => Regex.Escape(c.ToString()))))),
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    }

    /// <summary>The surname, and asterisks in place of the rest; they do not tell how long it is. A name that is masked already stays so.</summary>
    public static string Surname(string name)
    {
        var plain = Plain(name);
        return plain.Contains('*', StringComparison.Ordinal) ? name
            : plain.Length <= 1 ? Hidden
            : (plain.Length > 2 && CompoundSurnames.Contains(plain[..2]) ? plain[..2] : plain[..1]) + Hidden;
    }

    /// <summary>The text with every name in it masked.</summary>
    public string Mask(string text)
    {
        if (_names is null)
            return text;
        var folded = new FoldedText(text);
        return folded.Replace(_names.Matches(folded.Text).Select(m => (m.Index, m.Length, _masked[Plain(m.Value)])));
    }

    private static string Plain(string name) => new FoldedText(name).Text.Replace(" ", "", StringComparison.Ordinal);
}
