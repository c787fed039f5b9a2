using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests;

/// <summary>Invented letters of the shapes that go out.</summary>
internal static class SampleLetters
{
    private const string Long =
        "近年来，我局坚持问题导向，会同有关部门完善制度、落实经费、加强培训，社区工作者队伍的结构不断优化，服务能力稳步提升，居民的满意度连续三年保持在较高水平。";

    /// <summary>A letter with one annex: another department's opinion, one point outside its remit.</summary>
    public static readonly PrintedLetter WithAnnex = new()
    {
        Mark = "南湖区民政局",
        DocumentNumber = "南民函〔2026〕32号",
        ClassMark = "办理类别：B类",
        Disclosure = DisclosureKind.Public,
        Title = "对南湖区政协六届三次会议第2026047号提案的答复",
        Salutation = ["程见微委员："],
        Opening =
        [
            "您在南湖区政协六届三次会议上提出的《关于加强社区工作者职业发展保障的提案》（第2026047号）收悉。经商区人力资源和社会保障局、区委组织部，现答复如下：",
        ],
        Body =
        [
            .. new[]
            {
                "一、基本情况",
                "全区现有社区工作者1126人，其中342人持有社会工作者职业资格证书，平均年龄36.5岁。" + Long,
                "二、具体措施",
                "（一）完善岗位等级和薪酬体系。将社区工作者岗位分为四级十二档，取得职业资格的，按规定给予职业津贴，具体意见见附件。",
                "（二）拓宽发展渠道。据区委组织部意见，今年街道事业单位招聘拟安排一定比例的岗位，面向任职满五年、考核优秀的社区工作者。",
                "1.报名条件由招聘公告确定；",
                "（1）任职年限自首次签订劳动合同之日起计算。",
            }.Select(BodyParagraph.Of),
        ],
        Commitments =
        [
            new("印发社区工作者岗位等级管理办法", "南湖区民政局", new DateOnly(2026, 9, 30)),
            new("将社区工作者培训列入年度职业技能提升计划，安排六期", "南湖区人力资源和社会保障局", new DateOnly(2026, 12, 31)),
        ],
        Thanks = ["感谢您对我们工作的关心和支持！"],
        Annexes = [Annex("南湖区人力资源和社会保障局对《关于加强社区工作者职业发展保障的提案》的会办意见")],
        Signature = "南湖区民政局",
        Date = new DateOnly(2026, 6, 30),
        Contacts = [new("简从文", "555-0101")],
        CopiedTo = ["区政府督查室", "区政协提案委员会", "区人力资源和社会保障局"],
    };

    /// <summary>Nothing but what a letter must have.</summary>
    public static readonly PrintedLetter Bare = new()
    {
        Mark = "南湖区财政局",
        Title = "对南湖区政协六届三次会议第2026003号提案的答复",
        Salutation = ["林知远委员："],
        Opening = ["您在南湖区政协六届三次会议上提出的《关于增设社区食堂的提案》（第2026003号）收悉。经研究，现答复如下："],
        Body = [BodyParagraph.Of("所提事项已经列入今年预算。")],
        Thanks = ["感谢您对我们工作的关心和支持！"],
        Signature = "南湖区财政局",
    };

    /// <summary>A co-handler's opinion, to the lead.</summary>
    public static readonly PrintedLetter Opinion = new()
    {
        Type = LetterType.CoHandlerOpinion,
        Mark = "南湖区人力资源和社会保障局",
        DocumentNumber = "南人社函〔2026〕8号",
        Title = "关于对《关于加强社区工作者职业发展保障的提案》的会办意见",
        Salutation = ["南湖区民政局："],
        Opening = ["南湖区政协六届三次会议《关于加强社区工作者职业发展保障的提案》（第2026047号）收悉。经研究，现提出会办意见如下："],
        Body = WithAnnex.Annexes[0].Points,
        Thanks = ["以上意见，供答复时参考。"],
        Signature = "南湖区人力资源和社会保障局",
        Date = new DateOnly(2026, 5, 8),
        Contacts = [new("卫清和", "555-0102"), new("陶然", "555-0103")],
        CopiedTo = ["区政协提案委员会"],
    };

    /// <summary>The letter with this many paragraphs more.</summary>
    public static PrintedLetter Longer(this PrintedLetter letter, int paragraphs) => letter with
    {
        Body = [.. letter.Body, .. Enumerable.Range(1, paragraphs).Select(i => BodyParagraph.Of($"（{ChineseNumeral.Of(i)}）持续推进第{i}项工作。{Long}"))],
    };

    public static PrintedAnnex Annex(string title) => new(title, "南湖区人力资源和社会保障局",
    [
        .. new[]
        {
            "一、关于完善岗位等级和薪酬体系",
            "拟将社区工作者岗位分为四级十二档，取得社会工作者职业资格的，按规定给予职业津贴。",
            "二、关于从优秀社区工作者中选拔街道干部",
            "此事项涉及干部选拔任用，不属于我单位职责，建议征求区委组织部意见。",
            "三、关于加强培训",
            "将社区工作者培训列入年度职业技能提升计划，今年安排六期。",
        }.Select(BodyParagraph.Of),
    ]);
}
