namespace ProposalWorkflow.Domain.Jurisdictions;

/// <summary>What letters say differently from place to place; the defaults are what is usual.</summary>
/// <remarks>
/// Words in braces stand for what the case says: <c>{you}</c> 您 or 你们, <c>{session}</c>, <c>{title}</c> in its book marks, <c>{number}</c>
/// as 第…号, <c>{kind}</c> 提案 or 建议, and in the opening of a reply <c>{consulted}</c>. In what stands for that itself, <c>{departments}</c>
/// are the co-handlers and <c>{ways}</c> how the proposers were spoken with.
/// </remarks>
public sealed record Wording
{
    /// <summary>What stands before the result class.</summary>
    public string ClassMarkLabel { get; init; } = "办理类别：";

    /// <summary>Whether the signer's name is printed at the head.</summary>
    public bool ShowsSigner { get; init; }

    /// <summary>The title of a reply.</summary>
    public string Title { get; init; } = "对{session}{number}{kind}的答复";

    /// <summary>The opening of a reply.</summary>
    public string Opening { get; init; } = "{you}在{session}上提出的{title}（{number}）收悉。{consulted}现答复如下：";

    /// <summary>How co-handlers were consulted: <c>{departments}</c>.</summary>
    public string Consulted { get; init; } = "经商{departments}，";

    /// <summary>What stands there where nobody was consulted.</summary>
    public string NotConsulted { get; init; } = "经研究，";

    /// <summary>How the proposers were spoken with, after either of these: <c>{ways}</c>. Not there where nobody spoke with them.</summary>
    public string Contacted { get; init; } = "并通过{ways}听取{you}的意见，";

    /// <summary>What stands behind the title as long as nobody has approved the letter.</summary>
    public string DraftMark { get; init; } = "（稿）";

    /// <summary>What introduces the commitments.</summary>
    public string CommitmentsIntroduction { get; init; } = "我们承诺办理以下事项：";

    /// <summary>The thanks at the end.</summary>
    public string Thanks { get; init; } = "感谢{you}对我们工作的关心和支持！";

    /// <summary>The title of a co-handler's opinion.</summary>
    public string OpinionTitle { get; init; } = "关于对{title}的会办意见";

    /// <summary>The opening of a co-handler's opinion.</summary>
    public string OpinionOpening { get; init; } = "{session}{title}（{number}）收悉。经研究，现提出会办意见如下：";

    /// <summary>The end of a co-handler's opinion.</summary>
    public string OpinionEnd { get; init; } = "以上意见，供答复时参考。";
}
