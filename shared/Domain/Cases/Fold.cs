using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>What each event changes in the state, besides the stages: those the transition table gives.</summary>
internal static class Fold
{
    public static Case Into(Case state, RecordedEvent recorded) => recorded.Event switch
    {
        AssignmentEvent e => Lapse(OntoAssignment(state, recorded, e)),
        DeadlineEvent e => DeadlineFold.Into(state, e),
        CaseReturned e => state with { Reason = e.Reason },
        CaseResubmitted e => state with
        {
            Title = e.Title, Proposers = e.Proposers, TextEvent = recorded.Number, Points = e.Points?.Count ?? 0, Reason = null, Signing = null,
        },
        SignaturesAsked e => state with
        {
            Signing = new(e.Until, [.. state.Proposers.Where(p => e.Proposers.Contains(p.Id)).Select(p => new Signature(p))]),
        },
        ProposalSigned e => state with { Signing = state.Signing!.With(e.Proposer, SignatureState.Given, SignatureTaken.Online, recorded.Number) },
        SignatureDeclined e => state with { Signing = state.Signing!.With(e.Proposer, SignatureState.Declined, SignatureTaken.Online, recorded.Number) },
        SignatureEntered e => state with
        {
            Signing = state.Signing!.With(e.Proposer, e.Declined ? SignatureState.Declined : SignatureState.Given, e.Taken, recorded.Number),
        },
        SigningClosed e => state with
        {
            Signing = e.NotSigned.Aggregate(state.Signing!, (s, id) => s.With(id, SignatureState.Missed, null, recorded.Number)),
            Proposers = [.. state.Proposers.Where(p => !e.Declined.Contains(p.Id) && !e.NotSigned.Contains(p.Id))],
        },
        CaseAccepted e => state with { CaseNumber = e.CaseNumber, Category = e.Category },
        CaseDeclined e => state with { Reason = e.Reason, EndedAt = recorded.At },
        CaseWithdrawn e => Lapse(state with { Reason = e.Reason, EndedAt = recorded.At, MergedInto = null, Members = [] }, all: true),
        KeyCaseMarked e => state with { Supervisor = e.Supervisor },
        KeyCaseUnmarked => state with { Supervisor = null },
        DepartmentsAssigned e => Assign(state with { Reason = null }, recorded, e),
        MergeEvent => MergeFold.Into(state, recorded),
        CommitmentEvent => CommitmentFold.Into(state, recorded),
        SecondRoundOpened e => state with { Round = e.Round, OpenReferrals = [] },
        CaseClosed e => state with { Reason = e.Reason, EndedAt = recorded.At },
        CaseArchived => state with { ArchivedFrom = state.Stage },
        AllRepliesSent e => CommitmentFold.AllAnswered(state, e.Round),
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    private static Case OntoAssignment(Case state, RecordedEvent recorded, AssignmentEvent happened) => happened switch
    {
        CoHandlerAdded e => Settle(WithLead(Add(state, recorded, e.Department, AssignmentRole.CoHandler, e.AskedBy)), e.Department),
        DepartmentInformed e => Add(state, recorded, e.Department, AssignmentRole.Information),
        TaskMoved e => Settle(Forget(Add(state, recorded, e.Department, e.Role), e.Department), e.Department),
        AssignmentObjected e => Change(state, recorded, a => a) with
        {
            Objections = [.. state.Objections, new Objection(e.Round, e.Department, recorded.Number, e.Suggested)],
        },
        ObjectionUpheld e => Rule(Change(state, recorded, a => a), e.Department, Ruling.Upheld, e.To),
        ObjectionOverruled e => Rule(Change(state, recorded, a => a), e.Department, Ruling.Overruled, null),
        DisagreementRaised e => Change(state, recorded, a => a) with
        {
            Disagreements = [.. state.Disagreements, new Disagreement(e.Round, e.Lead, e.CoHandler, e.Department, recorded.Number)],
        },
        DisagreementSettled e => Change(state, recorded, a => a) with
        {
            Disagreements =
            [
                .. state.Disagreements.Select(d => d.State == DisagreementState.Open && d.CoHandler == e.Department
                    ? d with { State = DisagreementState.Settled, SettledEvent = recorded.Number }
                    : d),
            ],
        },
        HandlerNamed e => Change(state, recorded, a => a with { Handler = e.Handler }),
        OpinionGiven e => Refer(
            Change(state, recorded, a => a with
            {
                OpinionEvent = recorded.Number, OpinionAnnex = e.Opinion.Annex, OpinionAttachments = e.Opinion.Attachments ?? [],
            }), e),
        OpinionWaived e => Settle(
            Change(
                state.Assignment(e.Department) is null ? Add(state, recorded, e.Department, AssignmentRole.CoHandler) : state,
                recorded, a => a with { WaiverReason = e.Reason }),
            e.Department),
        ReplyDrafted e => Change(
            state, recorded, a => a with { Reply = new Reply(recorded.Number, [], DocumentNumber: a.Reply?.DocumentNumber).With(recorded.Number, e.Letter) }),
        ReplyApproved e => Change(
            state,
            recorded,
            a => a with { Reply = a.Reply! with { Approval = e.Approval, ApprovedAt = recorded.At, DocumentNumber = e.DocumentNumber } }),
        ContactLogged => Change(state, recorded, a => a with { Contacts = [.. a.Contacts, recorded.Number] }),
        ReplyChecked => Change(state, recorded, a => a with { Reply = a.Reply! with { CheckedAt = recorded.At } }),
        ReplySentBack => Change(state, recorded, a => a with { Reply = a.Reply! with { Approval = null, ApprovedAt = null, CheckedAt = null } }),
        ReplyCorrected e => CommitmentFold.Promised(
            Change(state, recorded, a => a with { Reply = a.Reply!.With(recorded.Number, e.Letter) }), e.Round, e.Department),
        ReplySent e => CommitmentFold.AnsweredAgain(
            CommitmentFold.Promised(
                Change(state, recorded, a => a with { Reply = a.Reply! with { SentAt = recorded.At, SentEvent = recorded.Number } }),
                e.Round, e.Department),
            e.Round, e.Department),
        ReplyPublished or ReplyUnpublished => PublicationFold.Into(state, recorded),
        FeedbackGiven e => Change(state, recorded, a => a with
        {
            Feedback = [.. a.Feedback, new(e.Proposer, e.Feedback.Attitude, e.Feedback.Result, recorded.Number, recorded.At)],
        }),
        TaskAcknowledged or LeadReleased or CoHandlerReleased => Change(state, recorded, a => a),
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    private static Case Assign(Case state, RecordedEvent recorded, DepartmentsAssigned e)
    {
        var answering = e.Answering.Count > 1 ? AssignmentRole.Separate
            : e.CoHandlers.Count > 0 ? AssignmentRole.Lead
            : AssignmentRole.Sole;
        foreach (var department in e.Answering)
            state = Add(state, recorded, department, answering);
        foreach (var department in e.CoHandlers)
            state = Add(state, recorded, department, AssignmentRole.CoHandler);
        foreach (var department in e.Informed)
            state = Add(state, recorded, department, AssignmentRole.Information);
        return state;
    }

    /// <summary>A part that begins now takes the place of one that the department had in this round before.</summary>
    private static Case Add(Case state, RecordedEvent recorded, string department, AssignmentRole role, string? askedBy = null) =>
        state with
        {
            Assignments =
            [
                .. state.Assignments.Where(a => a.Round != state.Round || a.Department != department),
                new Assignment
                {
                    Round = state.Round,
                    Department = department,
                    Role = role,
                    Stage = Transitions.AssignmentStageAfter(recorded.Event, role)!.Value,
                    AssignedAt = recorded.At,
                    AskedBy = askedBy,
                },
            ],
        };

    private static Case Change(Case state, RecordedEvent recorded, Func<Assignment, Assignment> change)
    {
        var department = ((AssignmentEvent)recorded.Event).Department;
        return state with
        {
            Assignments =
            [
                .. state.Assignments.Select(a => a.Round == state.Round && a.Department == department
                    ? change(a) with { Stage = Transitions.AssignmentStageAfter(recorded.Event, a.Role) ?? a.Stage }
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
                a.Round == state.Round && a is { Role: AssignmentRole.Sole, Answers: true } ? a with { Role = AssignmentRole.Lead } : a),
        ],
    };

    private static Case Rule(Case state, string department, Ruling ruling, string? to) => state with
    {
        Objections =
        [
            .. state.Objections.Select(o =>
                o.Department == department && o.Ruling == Ruling.Pending ? o with { Ruling = ruling, To = to } : o),
        ],
    };

    private static Case Refer(Case state, OpinionGiven e) => state with
    {
        OpenReferrals =
        [
            .. state.OpenReferrals.Where(r => r.From != e.Department), // a newer opinion asks anew
            .. e.Opinion.AskedDepartments
                .Where(d => state.Assignment(d) is null && state.OpenReferrals.All(r => r.To != d || r.From == e.Department))
                .Select(d => new Referral(e.Department, d)),
        ],
    };

    /// <summary>The opinion of a co-handler that becomes the lead is no opinion any more, and asks for nobody.</summary>
    private static Case Forget(Case state, string department) =>
        state with { OpenReferrals = [.. state.OpenReferrals.Where(r => r.From != department)] };

    /// <summary>Who is not the lead or a co-handler any more has no disagreement as such.</summary>
    private static Case Lapse(Case state, bool all = false) => !state.OpenDisagreements.Any() ? state : state with
    {
        Disagreements =
        [
            .. state.Disagreements.Select(d => d.State == DisagreementState.Open
                && (all || d.Lead != state.Lead || state.Assignment(d.CoHandler)?.Role != AssignmentRole.CoHandler)
                    ? d with { State = DisagreementState.Lapsed }
                    : d),
        ],
    };

    private static Case Settle(Case state, string department) =>
        state with { OpenReferrals = [.. state.OpenReferrals.Where(r => r.To != department)] };
}
