using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>What each event changes in the state, besides the stages: those the transition table gives.</summary>
internal static class Fold
{
    public static Case Into(Case state, RecordedEvent recorded) => recorded.Event switch
    {
        CaseAccepted e => state with { CaseNumber = e.CaseNumber, Category = e.Category },
        DepartmentsAssigned e => e.CoHandlers.Aggregate(
            Add(state, recorded, e.Lead, e.CoHandlers.Count == 0 ? AssignmentRole.Sole : AssignmentRole.Lead),
            (s, department) => Add(s, recorded, department, AssignmentRole.CoHandler)),
        CoHandlerAdded e => Settle(WithLead(Add(state, recorded, e.Department, AssignmentRole.CoHandler, e.AskedBy)), e.Department),
        TaskAcknowledged e => Change(state, recorded, e.Department, a => a),
        OpinionGiven e => Refer(
            Change(state, recorded, e.Department, a => a with { OpinionEvent = recorded.Number, OpinionAnnex = e.Opinion.Annex }),
            e),
        OpinionWaived e => Settle(Waive(state, recorded, e), e.Department),
        ReplyDrafted e => Change(state, recorded, e.Department,
            a => a with { Reply = new Reply(recorded.Number, e.Letter.CopiedTo ?? [], DocumentNumber: a.Reply?.DocumentNumber) }),
        ReplyApproved e => Change(state, recorded, e.Department,
            a => a with { Reply = a.Reply! with { Approval = e.Approval, DocumentNumber = e.DocumentNumber } }),
        ReplySent e => Change(state, recorded, e.Department, a => a with { Reply = a.Reply! with { SentAt = recorded.At } }),
        FeedbackGiven e => Change(state, recorded, e.Department,
            a => a with { Feedback = [.. a.Feedback, new(e.Proposer, e.Feedback.Attitude, e.Feedback.Result, recorded.Number, recorded.At)] }),
        SecondRoundOpened e => state with { Round = e.Round, OpenReferrals = [] },
        CaseDeclined e => state with { Reason = e.Reason },
        CaseClosed e => state with { Reason = e.Reason },
        AllRepliesSent => state,
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    private static Case Add(Case state, RecordedEvent recorded, string department, AssignmentRole role, string? askedBy = null) =>
        state with
        {
            Assignments =
            [
                .. state.Assignments,
                new Assignment
                {
                    Round = state.Round,
                    Department = department,
                    Role = role,
                    Stage = Transitions.AssignmentStageAfter(recorded.Event)!.Value,
                    AssignedAt = recorded.At,
                    AskedBy = askedBy,
                },
            ],
        };

    private static Case Change(Case state, RecordedEvent recorded, string department, Func<Assignment, Assignment> change)
    {
        var stage = Transitions.AssignmentStageAfter(recorded.Event);
        return state with
        {
            Assignments =
            [
                .. state.Assignments.Select(a => a.Round == state.Round && a.Department == department
                    ? change(a) with { Stage = stage ?? a.Stage }
                    : a),
            ],
        };
    }

    /// <summary>A department that handled alone (独办) becomes the lead (主办) when another joins it.</summary>
    private static Case WithLead(Case state) => state with
    {
        Assignments =
        [
            .. state.Assignments.Select(a =>
                a.Round == state.Round && a.Role == AssignmentRole.Sole ? a with { Role = AssignmentRole.Lead } : a),
        ],
    };

    private static Case Waive(Case state, RecordedEvent recorded, OpinionWaived e) =>
        Change(
            state.Assignment(e.Department) is null ? Add(state, recorded, e.Department, AssignmentRole.CoHandler) : state,
            recorded, e.Department, a => a with { WaiverReason = e.Reason });

    private static Case Refer(Case state, OpinionGiven e) => state with
    {
        OpenReferrals =
        [
            .. state.OpenReferrals,
            .. e.Opinion.AskedDepartments
                .Where(d => state.Assignment(d) is null && state.OpenReferrals.All(r => r.To != d))
                .Select(d => new Referral(e.Department, d)),
        ],
    };

    private static Case Settle(Case state, string department) =>
        state with { OpenReferrals = [.. state.OpenReferrals.Where(r => r.To != department)] };
}
