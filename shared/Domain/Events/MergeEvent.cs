using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Events;

/// <summary>Something that ties two cases together or parts them (并案).</summary>
public abstract record MergeEvent : CaseEvent;

/// <summary>并案: from now on this case is handled together with another one.</summary>
public sealed record CaseMerged(MainCase Main) : MergeEvent;

/// <summary>移出并案, by the office.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Released">The departments that had this case because they have the main one.</param>
public sealed record CaseTakenOut(string Reason, IReadOnlyList<string> Released) : MergeEvent;

/// <summary>解除并案: the main case cannot have it, or cannot any more.</summary>
/// <param name="Reason">Why, to be shown to the office.</param>
/// <param name="Released">The departments that had this case because they have the main one.</param>
public sealed record MergeDissolved(string Reason, IReadOnlyList<string> Released) : MergeEvent;

/// <summary>随主案办理: what this case takes over from the main one besides its departments.</summary>
/// <param name="MainRound">The main case's round.</param>
/// <param name="Answered">The departments whose reply on the main case has gone out since the last time.</param>
/// <param name="AllAnswered">Whether all of the main case's replies are out.</param>
/// <param name="Opinions">The opinions that the main case has now.</param>
/// <param name="Objecting">The departments whose objection on the main case waits for its ruling now; null where there is none.</param>
public sealed record MainFollowed(
    int MainRound,
    IReadOnlyList<string> Answered,
    bool AllAnswered,
    IReadOnlyList<SharedOpinion> Opinions,
    IReadOnlyList<string>? Objecting = null) : MergeEvent;

/// <summary>并入: another case is handled together with this one from now on.</summary>
public sealed record MemberJoined(MemberCase Member) : MergeEvent;

/// <summary>退出并案: a case that was handled together with this one is so no more.</summary>
public sealed record MemberLeft(MemberCase Member) : MergeEvent;
