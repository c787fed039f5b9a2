using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>Makes paragraphs of lines: a copied letter may break its lines at the printed width, or within words.</summary>
internal sealed class Reflow
{
    /// <summary>A line this wide that ends in the middle of a sentence was broken, wherever it was printed.</summary>
    private const int Long = 60;

    private static readonly Regex Ended = Rule.Of(@"[。！？：；…][）“’〉》]*$");
    private static readonly Regex Label = Rule.Of("^[（〔]?" + Rule.AnySpaced(
        "附件", "抄送", "抄报", "分送", "主送", "联系人", "联系电话", "联系方式", "联系单位", "经办人", "承办人", "签发人", "公开属性", "公开方式",
        "是否公开", "办理类别", "答复类别"));

    private static readonly Regex OnlyDate = Rule.Of(
        @"^[（]?([12]\s*\d\s*\d\s*\d|[一二][〇○零Oo0一二三四五六七八九]{3})\s*[年.\-/].{1,9}$");
    private static readonly Regex TitleEnd = Rule.Of("(答复|复函|的函|意见|意见函)(（[^（）]{1,12}）)?$");
    private static readonly Regex HeadingEnd = Rule.Of("(建议|提案|问题|意见|方面|情况|工作|措施|打算|计划|安排)[“”]?$");
    private static readonly Regex DocumentNumber = Rule.Of(@"〔\d{4}〕.{0,8}号");
    private static readonly Regex OpenList = Rule.Of(@"[、，]$");
    private static readonly Regex Salutation = Rule.Of("(委员|代表)[：]?$");
    private static readonly Regex Rank = Rule.Of("^(委员|代表)们?：$");

    private readonly IReadOnlyList<Line> _lines;
    private readonly int _printed;

    private Reflow(IReadOnlyList<Line> lines) => (_lines, _printed) = (lines, PrintedWidth(lines));

    /// <summary>The paragraphs of some lines.</summary>
    public static IReadOnlyList<Paragraph> Paragraphs(IReadOnlyList<Line> lines, LineIndex index)
    {
        var reflow = new Reflow(lines);
        var (paragraphs, open) = (new List<Paragraph>(), new List<Line>());
        foreach (var line in lines)
        {
            if (open.Count > 0 && !reflow.Continues(open, line))
            {
                paragraphs.Add(new(MappedText.Join([.. open.Select(l => l.Text)]), index));
                open.Clear();
            }

            open.Add(line);
        }

        if (open.Count > 0)
            paragraphs.Add(new(MappedText.Join([.. open.Select(l => l.Text)]), index));
        return paragraphs;
    }

    private bool Continues(List<Line> open, Line next)
    {
        var last = open[^1];
        if (Marker.LevelOf(next.Key) is > 0 and < 5 || Label.IsMatch(next.Key) || OnlyDate.IsMatch(next.Key))
            return false;
        if (IsOpen(open) || last.Key[^1] == '、' || Rank.IsMatch(next.Key))
            return true;
        if (Ended.IsMatch(last.Key) && (next.Indent >= 2 || _printed == 0 || last.Width < _printed - 5 || last.Key[^1] == '：'))
            return false;
        if (_printed > 0)
            return last.Indent + last.Width >= _printed - 5;
        // Where lines were not broken, a blank one parts paragraphs.
        return !next.IsAfterBlank && ((OpenList.IsMatch(last.Key) && Marker.LevelOf(next.Key) == 0) || IsBroken(last, next));
    }

    /// <summary>A long line that ends in the middle of a sentence goes on.</summary>
    private static bool IsBroken(Line last, Line next) => last.Width >= Long && next.Indent < 4
        && !TitleEnd.IsMatch(last.Key) && !(Marker.LevelOf(last.Key) is 1 or 2 && HeadingEnd.IsMatch(last.Key)) && !Ended.IsMatch(last.Key) && !Salutation.IsMatch(last.Key)
        && !DocumentNumber.IsMatch(next.Key) && !(next.Key[^1] == '：' && next.Width < Long);

    /// <summary>《 or （ was opened and not closed: what follows is still within, unless a sentence has ended there.</summary>
    private static bool IsOpen(List<Line> open)
    {
        if (open.Count > 4 || open[^1].Key[^1] is '。' or '：' or '；' or '！' or '？')
            return false;
        var (title, bracket) = (0, 0);
        foreach (var c in open.SelectMany(line => line.Key))
            (title, bracket) = (title + (c == '《' ? 1 : c == '》' ? -1 : 0), bracket + (c == '（' ? 1 : c == '）' ? -1 : 0));
        return title > 0 || (bracket > 0 && open.Count < 2);
    }

    /// <summary>The width that the lines were broken at; 0 where they were not.</summary>
    private static int PrintedWidth(IReadOnlyList<Line> lines)
    {
        var widths = lines.Select(l => l.Indent + l.Width).Where(w => w >= 30).Order().ToList();
        if (widths.Count < 6)
            return 0;
        var widest = widths[(int)(widths.Count * 0.95)];
        var full = lines.Where(l => l.Indent + l.Width >= widest - 5 && l.Indent + l.Width <= widest + 5).ToList();
        // Lines of one width that end where their sentences do are paragraphs.
        var broken = full.Count(l => !Ended.IsMatch(l.Key)) >= full.Count * 0.5;
        return widest <= 130 && full.Count >= 6 && full.Count >= widths.Count * 0.5 && broken ? widest : 0;
    }
}
