namespace ProposalWorkflow.Domain.Similarity;

/// <summary>
/// What a pair is worth: much where few cases have it, nothing much where most do. So the formulas of the trade (关于…的建议,
/// 进一步, 加强) fall out by themselves. A corpus that has only begun cannot know them yet: it starts as if a few cases of nothing
/// but formulas were in it, and what is really in store soon outweighs them.
/// </summary>
internal sealed class Rarity
{
    private const int CasesToStartWith = 20;

    /// <summary>What more than this share of the cases has tells nobody anything.</summary>
    private const double CommonShare = 0.25;

    private static readonly HashSet<uint> StartWith = [.. Pairs.Of(Pairs.Plain(
        "关于的建议 关于的提案 关于进一步加强 关于加强 关于推进 关于完善 关于提高 关于推动 关于促进 关于规范 关于支持 存在问题 存在的问题 "
        + "主要问题 现状 情况 目前 近年来 我区 我市 我县 全区 全市 建议如下 为此建议 一是 二是 三是 建立健全 工作 机制 提升 鼓励 部分 有关部门 相关部门"))];

    private readonly int _cases;
    private readonly Dictionary<uint, int> _having;

    private Rarity(int cases, Dictionary<uint, int> having) => (_cases, _having) = (cases, having);

    public static Rarity None { get; } = new(0, []);

    /// <summary>After some cases came and others went.</summary>
    public Rarity With(IReadOnlyCollection<Profile> came, IReadOnlyCollection<Profile> went)
    {
        var having = new Dictionary<uint, int>(_having);
        Add(having, came, 1);
        Add(having, went, -1);
        return new(_cases + came.Count - went.Count, having);
    }

    /// <summary>BM25's inverse document frequency; never negative.</summary>
    public double Of(uint pair)
    {
        var having = Having(pair);
        return Math.Log(1 + ((_cases + CasesToStartWith - having + 0.5) / (having + 0.5)));
    }

    /// <summary>Whether the pair belongs to the formulas of the trade.</summary>
    public bool IsCommon(uint pair) => Having(pair) > CommonShare * (_cases + CasesToStartWith);

    private int Having(uint pair) => _having.GetValueOrDefault(pair) + (StartWith.Contains(pair) ? CasesToStartWith : 0);

    private static void Add(Dictionary<uint, int> having, IEnumerable<Profile> profiles, int count)
    {
        foreach (var pair in profiles.SelectMany(p => p.Pairs))
            having[pair] = having.GetValueOrDefault(pair) + count;
    }
}
