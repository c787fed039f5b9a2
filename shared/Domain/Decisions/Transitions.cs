using System.Collections.Immutable;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using static ProposalWorkflow.Domain.Cases.AssignmentStage;
using static ProposalWorkflow.Domain.Cases.CaseStage;
using By = ProposalWorkflow.Domain.People.CallerRole;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>
/// Every move that a case and an assignment can make. The decision, the answers "what is allowed now", the picture in the
/// README and the property tests all read these rows. What has no row is refused.
/// </summary>
public static class Transitions
{
    /// <summary>The case. A command on an assignment needs a row here and one in <see cref="Assignment"/>.</summary>
    public static ImmutableArray<Transition<CaseStage>> Case { get; } =
    [
        //  from                command                  by                        to                  makes
        new(NotSubmitted,       typeof(Submit),          By.Office | By.Proposer, AwaitingReview,     typeof(CaseSubmitted)),
        new(AwaitingReview,     typeof(Accept),          By.Office,               AwaitingAssignment, typeof(CaseAccepted)),
        new(AwaitingReview,     typeof(Decline),         By.Office,               Declined,           typeof(CaseDeclined)),
        new(AwaitingAssignment, typeof(Assign),          By.Office,               InHandling,         typeof(DepartmentsAssigned)),
        new(InHandling,         typeof(AddCoHandler),    By.Office,               InHandling,         null),
        new(InHandling,         typeof(Acknowledge),     By.Department,           InHandling,         null),
        new(InHandling,         typeof(GiveOpinion),     By.Department,           InHandling,         null),
        new(InHandling,         typeof(WaiveOpinion),    By.Office,               InHandling,         null),
        new(InHandling,         typeof(DraftReply),      By.Department,           InHandling,         null),
        new(InHandling,         typeof(ApproveReply),    By.Department,           InHandling,         null),
        new(InHandling,         typeof(SendReply),       By.Department,           InHandling,         null,                        Condition.OtherRepliesOutstanding),
        new(InHandling,         typeof(SendReply),       By.Department,           AwaitingFeedback,   typeof(AllRepliesSent),      Condition.LastReply),
        new(AwaitingFeedback,   typeof(GiveFeedback),    By.Proposer,             AwaitingFeedback,   null),
        new(AwaitingFeedback,   typeof(OpenSecondRound), By.Office,               AwaitingAssignment, typeof(SecondRoundOpened)),
        new(AwaitingFeedback,   typeof(Close),           By.Office,               Closed,             typeof(CaseClosed)),
    ];

    /// <summary>A department that answers the proposers: alone (独办) or as the lead (主办).</summary>
    public static ImmutableArray<Transition<AssignmentStage>> AnsweringAssignment { get; } =
    [
        new(Unassigned,              typeof(Assign),       By.Office,     AwaitingAcknowledgement, typeof(DepartmentsAssigned)),
        new(AwaitingAcknowledgement, typeof(Acknowledge),  By.Department, Handling,                typeof(TaskAcknowledged)),
        new(Handling,                typeof(DraftReply),   By.Department, Drafted,                 typeof(ReplyDrafted)),
        new(Drafted,                 typeof(DraftReply),   By.Department, Drafted,                 typeof(ReplyDrafted)),
        new(Approved,                typeof(DraftReply),   By.Department, Drafted,                 typeof(ReplyDrafted)),
        new(Drafted,                 typeof(ApproveReply), By.Department, Approved,                typeof(ReplyApproved)),
        new(Approved,                typeof(SendReply),    By.Department, Sent,                    typeof(ReplySent)),
        new(Sent,                    typeof(GiveFeedback), By.Proposer,   Sent,                    typeof(FeedbackGiven)),
    ];

    /// <summary>A co-handler (会办), who answers the lead.</summary>
    public static ImmutableArray<Transition<AssignmentStage>> CoHandlingAssignment { get; } =
    [
        new(Unassigned,              typeof(Assign),       By.Office,     AwaitingAcknowledgement, typeof(DepartmentsAssigned)),
        new(Unassigned,              typeof(AddCoHandler), By.Office,     AwaitingAcknowledgement, typeof(CoHandlerAdded)),
        new(Unassigned,              typeof(WaiveOpinion), By.Office,     Waived,                  typeof(OpinionWaived)),
        new(AwaitingAcknowledgement, typeof(Acknowledge),  By.Department, Handling,                typeof(TaskAcknowledged)),
        new(AwaitingAcknowledgement, typeof(WaiveOpinion), By.Office,     Waived,                  typeof(OpinionWaived)),
        new(Handling,                typeof(GiveOpinion),  By.Department, Answered,                typeof(OpinionGiven)),
        new(Handling,                typeof(WaiveOpinion), By.Office,     Waived,                  typeof(OpinionWaived)),
    ];

    private static readonly ImmutableDictionary<Type, CaseStage> CaseStages =
        Case.Where(t => t.Event is not null).DistinctBy(t => t.Event).ToImmutableDictionary(t => t.Event!, t => t.To);

    private static readonly ImmutableDictionary<Type, AssignmentStage> AssignmentStages =
        AnsweringAssignment.Concat(CoHandlingAssignment).DistinctBy(t => t.Event).ToImmutableDictionary(t => t.Event!, t => t.To);

    /// <summary>The rows that an assignment of this role goes by.</summary>
    public static ImmutableArray<Transition<AssignmentStage>> Assignment(AssignmentRole role) =>
        role == AssignmentRole.CoHandler ? CoHandlingAssignment : AnsweringAssignment;

    /// <summary>The stage that the event brings the case to; null where it leaves the case's stage alone.</summary>
    public static CaseStage? CaseStageAfter(CaseEvent happened) =>
        CaseStages.TryGetValue(happened.GetType(), out var stage) ? stage : null;

    /// <summary>The stage that the event brings its assignment to; null where it is about no assignment.</summary>
    public static AssignmentStage? AssignmentStageAfter(CaseEvent happened) =>
        AssignmentStages.TryGetValue(happened.GetType(), out var stage) ? stage : null;

    /// <summary>The roles that may ever give this command, in any stage.</summary>
    public static CallerRole RolesFor(Type command) =>
        Case.Where(t => t.Command == command).Aggregate(CallerRole.None, (roles, t) => roles | t.By);

    /// <summary>The commands that the case takes in this stage from one of these roles.</summary>
    public static IReadOnlyList<Type> Allowed(CaseStage stage, CallerRole roles) =>
        [.. Case.Where(t => t.From == stage && (t.By & roles) != 0).Select(t => t.Command).Distinct()];

    /// <summary>The commands that an assignment takes in this stage from one of these roles, while its case is in handling or answered.</summary>
    public static IReadOnlyList<Type> Allowed(CaseStage @case, AssignmentRole role, AssignmentStage stage, CallerRole roles) =>
    [
        .. Assignment(role).Where(t => t.From == stage && (t.By & roles) != 0).Select(t => t.Command)
            .Intersect(Allowed(@case, roles)).Distinct(),
    ];
}
