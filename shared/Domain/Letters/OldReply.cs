using ProposalWorkflow.Domain.Commands.Checks;

namespace ProposalWorkflow.Domain.Letters;

/// <summary>A reply that went out before its case was in the system. What its letter does not say is null.</summary>
/// <param name="Letter">Its content; the contacts may be none.</param>
/// <param name="Date">成文日期.</param>
/// <param name="DocumentNumber">发文字号, as it is written.</param>
/// <param name="ClassMark">答复类别, by whatever scheme held then.</param>
/// <param name="Disclosure">公开属性.</param>
/// <param name="Signer">签发人.</param>
/// <param name="Planned">What it promises, in its words. Nobody is reminded of it.</param>
/// <param name="Opinions">What stands in the annexes that the letter names, each under its department; null where it has none.</param>
public sealed record OldReply(
    Letter Letter,
    DateOnly? Date = null,
    string? DocumentNumber = null,
    string? ClassMark = null,
    DisclosureKind? Disclosure = null,
    string? Signer = null,
    IReadOnlyList<string>? Planned = null,
    IReadOnlyList<OldOpinion>? Opinions = null)
{
    /// <summary>As many as a reply of today may promise.</summary>
    public const int MostPlanned = FieldCheck.MostCommitments;
}

/// <summary>An annex of an old reply: mostly a co-handler's opinion.</summary>
/// <param name="Department">Its code, or where none is known the name that the annex has.</param>
/// <param name="Opinion">Its points; one without a heading of its own is called as the annex.</param>
public sealed record OldOpinion(string Department, Opinion Opinion);
