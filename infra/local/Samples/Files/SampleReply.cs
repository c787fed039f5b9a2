using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>A reply letter and the marks that its approval adds.</summary>
/// <param name="Title">关于…的答复.</param>
/// <param name="Body">Its paragraphs, from the opening to the thanks.</param>
/// <param name="Contacts">联系人.</param>
/// <param name="Signer">签发人.</param>
/// <param name="ClassMark">A mark of the jurisdiction's scheme.</param>
/// <param name="Disclosure">公开属性.</param>
/// <param name="CopiedTo">抄送.</param>
/// <param name="Annexes">附件.</param>
/// <param name="Commitments">承诺事项.</param>
public sealed record SampleReply(
    string Title,
    IReadOnlyList<string> Body,
    IReadOnlyList<LetterContact> Contacts,
    string Signer,
    string ClassMark,
    Disclosure Disclosure,
    IReadOnlyList<string>? CopiedTo = null,
    IReadOnlyList<LetterAnnex>? Annexes = null,
    IReadOnlyList<SampleCommitment>? Commitments = null)
{
    /// <summary>As it is drafted on that day.</summary>
    public Letter LetterOf(DateOnly today) => WithBody(Body, today);

    /// <summary>The same letter with another text.</summary>
    public Letter WithBody(IReadOnlyList<string> body, DateOnly today) =>
        new(Title, Paragraphs.Join(body), Contacts, CopiedTo, Annexes, Commitments is null ? null : [.. Commitments.Select(one => one.Of(today))]);
}

/// <summary>A planned measure.</summary>
/// <param name="Text">What will be done.</param>
/// <param name="InDays">How long after the day of the draft.</param>
/// <param name="Department">Who does it: a code.</param>
public sealed record SampleCommitment(string Text, int InDays, string Department)
{
    /// <summary>As a draft of that day has it.</summary>
    public LetterCommitment Of(DateOnly today) => new(Text, today.AddDays(InDays), Department);
}

/// <summary>Another text of a reply letter.</summary>
/// <param name="Body">Its paragraphs.</param>
/// <param name="Reason">Why the letter needed another one.</param>
public sealed record SampleVersion(IReadOnlyList<string> Body, string Reason);
