using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>What the events of a merge change, in the case that was merged and in the main one.</summary>
internal static class MergeFold
{
    public static Case Into(Case state, RecordedEvent recorded) => recorded.Event switch
    {
        CaseMerged e => state with
        {
            Reason = null,
            MergedInto = new() { Main = e.Main, Round = state.Round, Since = recorded.Number },
        },
        CaseTakenOut e => Part(state, e, e.Reason),
        MergeDissolved e => Part(state, e, e.Reason),
        MainFollowed e => state with
        {
            MergedInto = state.MergedInto! with
            {
                MainRound = e.MainRound,
                Answered = [.. state.MergedInto.Answered, .. e.Answered],
                AllAnswered = e.AllAnswered,
                Objecting = e.Objecting ?? [],
            },
            SharedOpinions = [.. OfOtherRounds(state), .. e.Opinions],
        },
        MemberJoined e => state with { Members = [.. state.Members.Where(m => m.Id != e.Member.Id), e.Member] },
        MemberLeft e => state with { Members = [.. state.Members.Where(m => m != e.Member)] },
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    /// <summary>What was done stays in the history; the office assigns the case by itself.</summary>
    private static Case Part(Case state, MergeEvent parted, string reason) => state with
    {
        Reason = reason,
        MergedInto = null,
        SharedOpinions = [.. OfOtherRounds(state)],
        Assignments =
        [
            .. state.Assignments.Select(a => a.Round == state.Round && a.Answers
                ? a with { Stage = Transitions.AssignmentStageAfter(parted, a.Role)!.Value }
                : a),
        ],
    };

    private static IEnumerable<SharedOpinion> OfOtherRounds(Case state) => state.SharedOpinions.Where(o => o.Round != state.Round);
}
