using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>
/// 公开版: what everyone may read of one reply. It is put together field by field, so that nothing new in a letter becomes public by itself, and
/// holds no id of a person, no contact and no signer.
/// </summary>
public sealed record PublicLetter
{
    /// <summary>The name of the place.</summary>
    public required string Place { get; init; }

    /// <summary>提案 or 建议.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>届次, by name.</summary>
    public required string Session { get; init; }

    /// <summary>案号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>案由.</summary>
    public required string CaseTitle { get; init; }

    /// <summary>Everyone who is answered, named as the place's rule says.</summary>
    public required IReadOnlyList<PublicProposer> Proposers { get; init; }

    /// <summary>Who answers.</summary>
    public required PublicDepartment Department { get; init; }

    /// <summary>The round that it answers.</summary>
    public required int Round { get; init; }

    /// <summary>发文字号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>A mark of the place's class scheme.</summary>
    public required string ClassMark { get; init; }

    /// <summary>成文日期: the day on which it was approved, in the jurisdiction.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>关于…的答复.</summary>
    public required string Title { get; init; }

    /// <summary>From the opening to the thanks; paragraphs are separated by line breaks.</summary>
    public required string Body { get; init; }

    /// <summary>承诺事项.</summary>
    public IReadOnlyList<PublicCommitment> Commitments { get; init; } = [];

    /// <summary>抄送.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];

    /// <summary>Who was consulted; with the points of those whose opinion is an annex.</summary>
    public IReadOnlyList<PublicOpinion> Opinions { get; init; } = [];

    /// <summary>附件, in the letter's order.</summary>
    public IReadOnlyList<PublicAnnex> Annexes { get; init; } = [];

    /// <summary>补录: it stands as it was written, and is given no words of today.</summary>
    public bool IsOld { get; init; }
}

/// <summary>A proposer, or those who stand behind 等N位委员.</summary>
/// <param name="Name">As the public reads it.</param>
/// <param name="Kind">Person or body; several people in one are a body.</param>
public sealed record PublicProposer(string Name, ProposerKind Kind = ProposerKind.Member);

/// <summary>A department by code and name, as it was called then.</summary>
public sealed record PublicDepartment(string Code, string Name);

/// <summary>承诺事项.</summary>
/// <param name="Text">What will be done.</param>
/// <param name="Due">By when, in the jurisdiction.</param>
/// <param name="Department">By whom, by name; null where it is who answers.</param>
public sealed record PublicCommitment(string Text, DateOnly? Due, string? Department);

/// <summary>A co-handler's opinion.</summary>
/// <param name="Department">Its author.</param>
/// <param name="Points">Empty where it is no annex.</param>
public sealed record PublicOpinion(PublicDepartment Department, IReadOnlyList<PublicPoint> Points);

/// <summary>One point of an opinion.</summary>
/// <param name="Heading">What it answers.</param>
/// <param name="Text">The answer.</param>
/// <param name="AskDepartment">Another department that must be asked, by name; else null.</param>
public sealed record PublicPoint(string Heading, string Text, string? AskDepartment);

/// <summary>附件.</summary>
/// <param name="Title">As the annex line names it.</param>
/// <param name="Department">The code of its author.</param>
public sealed record PublicAnnex(string Title, string Department);
