using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;
using Words = ProposalWorkflow.Letters.Tests.ReadBack.Vocabulary;

namespace ProposalWorkflow.Letters.Tests.ReadBack;

/// <summary>Invented texts of letters and opinions, numbered in the ways that are usual, of one line or of a page.</summary>
internal static class BodyGen
{
    private static readonly string[] Promises =
    [
        "印发社区工作者岗位等级管理办法", "将培训列入年度计划，安排六期。", "新增停车位300个；", "会同有关部门修订《导则》", "启动二期工程（含配套管网）",
        "2027年编制规划，2028年实施", "做好“三项机制”：排查、整改、回访", "下一步扩大试点", "15处驿站建成投用",
    ];

    private static readonly Gen<string> Sentence = Gen.Frequency((9, Gen.Elements(Words.Sentences)), (1, Gen.Constant(string.Concat(
        Enumerable.Repeat("近年来，我局坚持问题导向，完善制度、落实经费、加强培训，居民满意度保持在较高水平。", 25)))));

    private static readonly Gen<string> Text = Sentence.Several(1, 5).Select(string.Concat);

    private static readonly Gen<string[]> Section =
        from heading in Gen.Elements("工作开展情况", "关于完善岗位等级和薪酬体系。", "具体做法", "所提建议的采纳情况", "关于“十四五”规划")
        from text in Text
        from points in Text.Several(0, 3)
        from marker in Gen.Elements("（{1}）", "{0}.", "（{0}）", "")
        select (string[])[heading, text, .. points.Select((p, i) =>
            string.Format(CultureInfo.InvariantCulture, marker, i + 1, ChineseNumeral.Of(i + 1)) + p)];

    private static readonly Gen<string[]> Body = Gen.Frequency(
        (2, Text.Several(1, 3)),
        (5, Section.Several(1, 4).Select(sections =>
            sections.SelectMany((s, i) => s.Select((line, n) => n == 0 ? $"{ChineseNumeral.Of(i + 1)}、{line}" : line)).ToArray())));

    /// <summary>An opinion; {0} in its annex's title is its author.</summary>
    public static Gen<Opinion> Opinion(CaseWords words) =>
        from headings in Gen.Elements("关于培训", "关于完善薪酬体系", "一、关于资金保障", "关于选拔街道干部").Several(1, 4)
        from texts in Text.ArrayOf(headings.Length)
        from ask in Gen.Choose(-1, headings.Length - 1)
        from annex in Gen.Elements("{0}对" + words.TitleWords + "的会办意见", "关于{0}意见的说明", "会办意见", "{0}的答复意见", null)
        select new Opinion([.. headings.Select((h, i) => new OpinionPoint(h, texts[i], i == ask ? "asked" : null))], annex);

    /// <summary>A lead's draft: the template's, one with an opening of its own, or only what stands between opening and thanks.</summary>
    public static Gen<Letter> Letter(CaseWords words, IReadOnlyList<GivenOpinion> opinions) =>
        from title in Gen.Elements(
            words.Fill(new Wording().Title), words.Fill("关于{session}{number}{kind}的答复"), words.Fill("关于{title}的答复函"))
        from body in Body
        from form in Gen.Choose(0, 3)
        let draft = DraftTemplate.Fill(new(words, "民政局", "") { Opinions = opinions }, new Wording())
        let own = words.Fill("{you}提出的{title}（{session}{number}）收悉。感谢{you}的关心。") + "\n经研究，现将办理情况答复如下："
        select draft with
        {
            Title = title,
            Body = form switch
            {
                0 => draft.Body,
                1 => string.Join('\n', body.Prepend(words.Salutation)),
                2 => string.Join('\n', body.Prepend(own).Append("专此答复，衷心感谢您对我们工作的关心和支持！")),
                _ => string.Join('\n', body),
            },
        };

    public static Gen<PrintedCommitment> Commitment(string place, Gen<DateOnly> days) =>
        from text in Gen.Elements(Promises)
        from department in FactsGen.Department(place)
        from due in days
        from said in Gen.Choose(0, 3)
        select new PrintedCommitment(text, said is 1 or 3 ? department : null, said is 2 or 3 ? due : null);
}
