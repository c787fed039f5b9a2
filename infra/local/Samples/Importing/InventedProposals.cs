using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>Submissions of people who do not exist, about matters that could be raised anywhere. The same number gives the same.</summary>
internal static class InventedProposals
{
    private const string Family = "安柏岑戴凤葛和霁简康乐梅宁欧裴秋任舒唐温夏晏叶越章周";
    private const string Given = "安白宸初川岱帆禾嘉景可岚宁溪晓言屿知舟";

    private static readonly string[] Places =
        ["社区", "老旧小区", "城中村", "滨水步道", "农贸市场", "中小学校门口", "公交首末站", "产业园区", "口袋公园", "乡镇卫生院"];

    private static readonly string[] Matters =
    [
        "增设无障碍坡道", "完善夜间照明", "建设共享充电棚", "设置便民服务点", "改善雨后积水", "增加停车泊位", "规范垃圾分类投放", "增设直饮水点",
        "开展消防安全演练", "引入智慧助老服务", "优化信号灯配时", "建设儿童活动角", "加强噪声管理", "设置文明养犬区", "推广节水器具", "建立志愿服务积分",
        "增设公共厕所", "完善导视标识", "开办周末课堂", "设立心理咨询室",
    ];

    /// <summary>So many submissions to a session, no two with the same title.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many places and matters.</exception>
    public static IEnumerable<Submit> Of(string session, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Places.Length * Matters.Length);
        var random = new Random(seed);
        var subjects = Places.SelectMany(place => Matters.Select(matter => (place, matter))).ToArray();
        random.Shuffle(subjects);
        return subjects.Take(count).Select((subject, i) => new Submit(
            session,
            $"关于在{subject.place}{subject.matter}的提案",
            $"一、现状\n群众多次反映，{subject.place}在这方面仍有不足。\n二、建议\n{subject.matter}，先选 {random.Next(2, 9)} 处试点，总结后推广。",
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => new Proposer($"yr-{i + 1}-{n + 1}", Name(random)))]));
    }

    private static string Name(Random random) =>
        string.Concat(Family[random.Next(Family.Length)], Given[random.Next(Given.Length)], Given[random.Next(Given.Length)]);
}
