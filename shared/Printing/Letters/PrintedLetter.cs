using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Printing.Letters;

/// <summary>Which of the two letters it is.</summary>
public enum LetterType
{
    /// <summary>答复函: to the proposers.</summary>
    Reply,

    /// <summary>会办意见函: of a co-handler, to the lead.</summary>
    CoHandlerOpinion,
}

/// <summary>
/// All that stands on the paper of one letter, in the order in which it stands there. What is null or empty does not stand there. Texts are
/// as they were given; the writers of paper and page take care of what a file cannot hold.
/// </summary>
public sealed record PrintedLetter
{
    /// <summary>答复函 or 会办意见函.</summary>
    public LetterType Type { get; init; }

    /// <summary>发文机关标志: the name in red at the head.</summary>
    public required string Mark { get; init; }

    /// <summary>发文字号; null while it is a draft.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The result class as it is printed, label and all (办理类别：A类); null where there is none.</summary>
    public string? ClassMark { get; init; }

    /// <summary>公开属性; its reason is for the office, not for the paper.</summary>
    public DisclosureKind? Disclosure { get; init; }

    /// <summary>签发人; null where the place does not print the signer.</summary>
    public string? Signer { get; init; }

    /// <summary>关于…的答复.</summary>
    public required string Title { get; init; }

    /// <summary>Its lines, each with its colon.</summary>
    public required IReadOnlyList<string> Salutation { get; init; }

    /// <summary>您提出的《…》收悉…现答复如下：, a paragraph each.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Between opening and thanks.</summary>
    public IReadOnlyList<BodyParagraph> Body { get; init; } = [];

    /// <summary>What introduces the commitments; unused where there are none.</summary>
    public string CommitmentsIntroduction { get; init; } = new Wording().CommitmentsIntroduction;

    /// <summary>承诺事项, in order.</summary>
    public IReadOnlyList<PrintedCommitment> Commitments { get; init; } = [];

    /// <summary>感谢…, a paragraph each.</summary>
    public IReadOnlyList<string> Thanks { get; init; } = [];

    /// <summary>附件, in full.</summary>
    public IReadOnlyList<PrintedAnnex> Annexes { get; init; } = [];

    /// <summary>发文机关署名.</summary>
    public required string Signature { get; init; }

    /// <summary>成文日期: a day in the jurisdiction; null while it is a draft.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>联系人.</summary>
    public IReadOnlyList<LetterContact> Contacts { get; init; } = [];

    /// <summary>抄送.</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];
}

/// <summary>What the reply promises.</summary>
/// <param name="Text">What will be done.</param>
/// <param name="Department">Who does it, by name; null where the issuer itself does.</param>
/// <param name="Due">By when, a day in the jurisdiction; null where no day is named.</param>
public sealed record PrintedCommitment(string Text, string? Department = null, DateOnly? Due = null);

/// <summary>附件: another department's opinion in full.</summary>
/// <param name="Title">As the annex line names it.</param>
/// <param name="Department">Whose opinion it is, by name.</param>
/// <param name="Points">Its points, heads and texts.</param>
public sealed record PrintedAnnex(string Title, string Department, IReadOnlyList<BodyParagraph> Points);
