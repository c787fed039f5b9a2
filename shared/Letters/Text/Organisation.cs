using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>What the names of offices, parties and other bodies look like.</summary>
internal static class Organisation
{
    private const string Endings =
        "局|厅|委|办|部|院|政府|中心|会|公司|集团|社|署|处|所|站|队|行|馆|大学|学校|小学|中学|街道|镇|乡|盟|联|区|台|科|校|党|协|园|室|党组|党委"
        + "|工委|团|界|厂|库|司|总支|支部|法庭|海关";

    // The name, and perhaps a second one in brackets: 区委组织部（人才局）.
    private static readonly Regex Whole = Rule.Of(
        $@"^(?=.{{2,40}}$)[\H·、“A-Za-z×]*?({Endings})(（[\H、]{{2,20}}）)?$");

    private static readonly Regex Generic = Rule.Of(
        "^(各|相关|有关|其他|其它|上级|本|我|贵|你|您|该|全|多个|所有|职能|主管|主办|会办|协办|承办|配合|业务|牵头|责任|成员|会同|会商|征求|征询"
        + "|结合|综合|听取|根据|关于|收到|联合|协调|通过|提请|报请|按照|推动|经|由|与|在|对|将|并|等|这|同|相应|上述|以上)"
        + "|(相关|有关|职能|主管)(部门|单位)"
        + "|第[0-9一二三四五六七八九十]+[届次]" // a session, not a body
        + "|(部门|单位|群众|同志|委员|代表|企业|机构|社会|机会|学会议|社区|小区|园区|校区)$|会议$|大会$|全会$|两会$");

    private static readonly Regex Placed = Rule.Of(
        @"^(市|省|区|县|州|盟|旗|自治|国家|中国|中共|全国|我[市省区县]|[\H]{1,8}?(省|市|区|县|州|盟|旗|镇|乡|街道|新区)"
        + "|发展|发改|教育|科技|科学|工信|工业|公安|民政|司法|财政|人社|人力|自然|规划|生态|环保|环境|住建|住房|城管|城市|城乡|交通|水利|水务"
        + "|农业|商务|文旅|文化|文广|卫健|卫生|退役|应急|审计|市场|体育|统计|医保|医疗|税务|国资|金融|信访|林业|园林|大数据|政务|行政|消防|交警"
        + "|邮政|电力|供电|共青团|团市|妇联|残联|工会|总工会|工商联|科协|组织部|宣传部|统战部|编办|网信|红十字|气象|地震|海关|人民银行|供销|档案"
        + "|银保监|证监|金监|药监|疾控|粮食|能源|林草|乡村振兴|扶贫|移民|文物|烟草|纪委|监委|政法|法院|检察|港澳|侨|台办|民宗|宗教|版权|广电|新闻"
        + "|人防|房管|房产|公路|港口|海事|海洋|渔业|畜牧|农机|测绘|城建|城投|交投|轨道|公交|通信管理|国网|文联|社科|党校|数据|数字|招商|口岸|编委"
        + "|民族|外事|机关|投资|经济|高新|开发|铁路|民航|食品|药品|知识产权|公积金)");

    private static readonly Regex Firm = Rule.Of("^.{2,16}(集团|公司|银行|大学|学院|医院|电网)$");
    private static readonly Regex Seal = Rule.Of("[（]?(盖章|印章|公章|章)[）]?$");
    // 和平区, 和田市 are places.
    internal const string And = "和(?!平区|田|县|顺|龙市|静县|硕县|林|政县|布克)";

    private static readonly Regex Joint = Rule.Of($"^({And}|及|与|以及|并|或)");
    private static readonly Regex Between = Rule.Of($"{And}|及|与");

    /// <summary>Whether a text is the name of one body.</summary>
    public static bool IsName(string key) => Whole.IsMatch(key) && !Generic.IsMatch(key) && !key.Contains('、', StringComparison.Ordinal);

    /// <summary>Whether a text within a sentence is the name of an office: it begins with a place, a level or a field of work.</summary>
    public static bool IsOffice(string key) => (Placed.IsMatch(key) || Firm.IsMatch(key)) && IsName(key);

    /// <summary>The length of a signature without the note that it is sealed.</summary>
    public static int LengthWithoutSeal(string key) =>
        Seal.Match(key) is { Success: true } seal ? key[..seal.Index].TrimEnd().Length : key.TrimEnd().Length;

    /// <summary>The names in a list; empty where one of its members is none.</summary>
    public static IReadOnlyList<Reading<string>> Names(Paragraph paragraph, int start, int length, Sureness sure)
    {
        var names = new List<Reading<string>>();
        foreach (var (from, size) in Items(paragraph.Key, start, length))
        {
            var key = paragraph.Key.Substring(from, size);
            foreach (var (offset, part) in Conjoined(key))
                if (IsName(key.Substring(offset, part).Trim()))
                    names.Add(paragraph.Read(from + offset, part, sure));
                else
                    return [];
        }

        return names;
    }

    /// <summary>The members of a list, parted by 、，； outside brackets.</summary>
    public static IEnumerable<(int Start, int Length)> Items(string key, int start, int length)
    {
        var (depth, from) = (0, start);
        for (var i = start; i <= start + length; i++)
        {
            if (i == start + length || (depth == 0 && key[i] is '、' or '，' or '；' or '。' or '\n'))
            {
                if (i > from && key[from..i].Trim().Length > 0)
                    yield return (from, i - from);
                from = i + 1;
            }
            else
            {
                depth += key[i] is '（' or '《' ? 1 : key[i] is '）' or '》' && depth > 0 ? -1 : 0;
            }
        }
    }

    /// <summary>市财政局和市教育局 are two; 市人力资源和社会保障局 is one: both sides must be names.</summary>
    public static IEnumerable<(int Offset, int Length)> Conjoined(string key)
    {
        var offset = Joint.Match(key).Length;
        foreach (Match and in Between.Matches(key))
        {
            // 以及
            var end = and.Index > 0 && key[and.Index - 1] == '以' && and.Value == "及" ? and.Index - 1 : and.Index;
            var next = and.Index + 1;
            if (end <= offset || next >= key.Length || !IsName(key[offset..end].Trim()))
                continue;
            if (!IsName(key[next..].Trim()) && !key[next..].Contains('和', StringComparison.Ordinal))
                continue;
            yield return (offset, end - offset);
            offset = next;
        }

        yield return (offset, key.Length - offset);
    }
}
