using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>
/// What a merged case takes over from the main one, as the difference between what it has and what that one shows now. So it does
/// not matter which of the main case's moves it hears of first, or how often.
/// </summary>
internal static class Following
{
    /// <summary>The events; none where there is nothing new.</summary>
    public static IReadOnlyList<CaseEvent> Of(Case state, Case main)
    {
        var merge = state.HandledWith;
        if (merge is null || merge.AllAnswered || main.Standing == CaseStage.Withdrawn || main.Members.All(m => m.Id != state.Key.Id || m.Since != merge.Since))
            return [];

        var round = merge.MainRound ?? main.Round;
        var parts = main.Assignments.Where(a => a.Round == round && a.Stage != AssignmentStage.Released).ToList();
        var answering = parts.Where(a => a.Answers).ToList();
        if (answering.Count == 0)
            return [];

        List<CaseEvent> events = state.Stage == CaseStage.Merged
            ? [Assigned(state, parts)]
            : [.. Moved(state, answering), .. Informed(state, parts)];
        var sent = answering.Where(a => a.Stage == AssignmentStage.Sent).Select(a => a.Department).Except(merge.Answered).ToList();
        IReadOnlyList<SharedOpinion> opinions =
        [
            .. parts.Where(a => a.OpinionEvent is not null)
                .Select(a => new SharedOpinion(state.Round, a.Department, main.Key.Id, a.OpinionEvent!.Value)),
        ];
        var objecting = answering.Where(a => a.Stage == AssignmentStage.Objected).Select(a => a.Department).ToList();
        if (events.Count == 0 && sent.Count == 0 && objecting.SequenceEqual(merge.Objecting)
            && opinions.SequenceEqual(state.SharedOpinions.Where(o => o.Round == state.Round)))
            return [];
        var allSent = answering.All(a => a.Stage == AssignmentStage.Sent);
        return [.. events, new MainFollowed(round, sent, allSent, opinions, objecting is [] ? null : objecting)];
    }

    /// <summary>Who co-handles the main case gives one opinion for both, and so gets to see this one too.</summary>
    private static DepartmentsAssigned Assigned(Case state, List<Assignment> parts) => new(
        state.Round,
        [.. parts.Where(a => a.Answers).Select(a => a.Department)],
        [],
        [.. parts.Where(a => !a.Answers).Select(a => a.Department)]);

    /// <summary>The main case's departments are replaced one by another, never added to or reduced.</summary>
    private static IEnumerable<CaseEvent> Moved(Case state, List<Assignment> answering)
    {
        var has = state.CurrentAssignments.Where(a => a.Answers).ToList();
        var gone = has.Where(a => answering.All(b => b.Department != a.Department));
        var came = answering.Where(b => has.All(a => a.Department != b.Department));
        return gone.Zip(came, (from, to) => new CaseEvent[]
        {
            new LeadReleased(state.Round, from.Department, "主案的承办单位已更换。"),
            new TaskMoved(state.Round, to.Department, from.Role, from.Department),
        }).SelectMany(pair => pair);
    }

    private static IEnumerable<CaseEvent> Informed(Case state, List<Assignment> parts) =>
        parts.Where(a => !a.Answers && state.CurrentAssignments.All(own => own.Department != a.Department))
            .Select(a => new DepartmentInformed(state.Round, a.Department));
}
