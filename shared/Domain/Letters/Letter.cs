namespace ProposalWorkflow.Domain.Letters;

/// <summary>What the lead drafts: the content of a reply letter (答复函) without the marks that approval adds.</summary>
/// <param name="Title">关于…的答复.</param>
/// <param name="Body">The text from the opening to the thanks; paragraphs are separated by line breaks.</param>
/// <param name="Contacts">联系人.</param>
/// <param name="CopiedTo">抄送: names of offices.</param>
/// <param name="Annexes">Opinions that are sent along in full.</param>
/// <param name="Commitments">承诺事项: the planned measures, in the letter's order.</param>
public sealed record Letter(
    string Title,
    string Body,
    IReadOnlyList<LetterContact> Contacts,
    IReadOnlyList<string>? CopiedTo = null,
    IReadOnlyList<LetterAnnex>? Annexes = null,
    IReadOnlyList<LetterCommitment>? Commitments = null);

/// <summary>Whom the proposer may ask.</summary>
public sealed record LetterContact(string Name, string Phone);

/// <summary>附件: the opinion of a co-handler, in full.</summary>
/// <param name="Title">As the annex line of the letter names it.</param>
/// <param name="Department">The code of the co-handler whose opinion it is.</param>
public sealed record LetterAnnex(string Title, string Department);

/// <summary>承诺事项: what the reply promises beyond what is done.</summary>
/// <param name="Text">What will be done.</param>
/// <param name="Due">完成时限: the last day, in the jurisdiction; after the day of the draft.</param>
/// <param name="Department">责任单位: the code of the one that answers, or of one that is consulted on its reply.</param>
public sealed record LetterCommitment(string Text, DateOnly Due, string Department);

/// <summary>公开属性.</summary>
public enum DisclosureKind
{
    /// <summary>主动公开.</summary>
    Public,

    /// <summary>依申请公开.</summary>
    OnRequest,

    /// <summary>不予公开.</summary>
    NotPublic,
}

/// <summary>Whether the reply may be published.</summary>
/// <param name="Kind">公开属性.</param>
/// <param name="Reason">Required where the reply is not public.</param>
public sealed record Disclosure(DisclosureKind Kind, string? Reason = null);
