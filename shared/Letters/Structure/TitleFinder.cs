using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Finds a letter's title, which may run over several lines.</summary>
internal static class TitleFinder
{
    /// <summary>A printed title has no more lines.</summary>
    private const int Lines = 4;

    private static readonly Regex End = Rule.Of(
        "((答\\s?复|复\\s?函|回复|函复|复文|办复)(意见|摘要|件|情况|内容|全文|报告)?(的函)?|的?函|意见|意见函|办理(情况|结果)(的?(说明|报告|通报))?)"
        + "(（[^（）]{1,50}）|〔[^〔〕]{1,12}〕|[A-D]类?)?$");

    private static readonly Regex Begin = Rule.Of(
        @"(关于|^对|^《|(局|厅|委|办|部|院|政府|会|中心|公司)(对|答复)|^(?!第)[\H\d]{2,30}会议(（[^（）]{2,12}）)?第.{1,16}号[^，。]{0,8}(提案|建议|议案))");

    private static readonly Regex Subject = Rule.Of("提案|建议|议案|委员|代表|号|》[^《》]{0,12}$");
    private static readonly Regex DocumentNumber = Rule.Of(@"〔(19|20)\d\d〕\s*(第\s*)?\d{1,5}\s*号$");
    private static readonly Regex NotTitle = Rule.Of("。|；|^(当前|您的)?位置|索引|来源|发布|时间|上一|下一");

    /// <summary>The title that stands nearest to the salutation; null where there is none.</summary>
    public static Paragraph? Find(IReadOnlyList<Paragraph> head)
    {
        for (var last = head.Count - 1; last >= 0; last--)
        {
            if (!End.IsMatch(head[last].Key) || IsNoTitle(head[last].Key))
                continue;
            for (var count = 1; count <= Lines && count <= last + 1; count++)
            {
                if (count > 1 && (IsNoTitle(head[last + 1 - count].Key) || DocumentNumber.IsMatch(head[last + 1 - count].Key)))
                    break;
                var title = Paragraph.Join([.. head.Skip(last + 1 - count).Take(count)]);
                if (Begin.IsMatch(title.Key) && Subject.IsMatch(title.Key) && title.Key.Length is >= 8 and <= 220)
                    return title;
            }
        }

        return null;
    }

    /// <summary>What is quoted may have any mark.</summary>
    private static bool IsNoTitle(string key) => NotTitle.IsMatch(Quotation.Blanked(key));
}
