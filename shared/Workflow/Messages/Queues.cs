using System.Collections.Immutable;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Workflow.Messages;

/// <summary>The queues, one for each step, and which command travels on which.</summary>
public static class Queues
{
    /// <summary>Submission and review.</summary>
    public const string Intake = "proposal-intake";

    /// <summary>Assignment and what departments say to it.</summary>
    public const string Assignment = "proposal-assignment";

    /// <summary>Co-handlers' opinions.</summary>
    public const string Opinions = "department-opinions";

    /// <summary>The answering departments' replies.</summary>
    public const string Replies = "department-replies";

    /// <summary>The proposers' feedback, and what the office makes of it.</summary>
    public const string Feedback = "proposal-feedback";

    /// <summary>Deadlines: extensions, pauses, and reminders that are due.</summary>
    public const string Deadlines = "deadline-reminders";

    /// <summary>Alerts to managers, on their way to webhooks and mailboxes.</summary>
    public const string Alerts = "manager-alerts";

    /// <summary>Imports of many submissions, a slice at a time.</summary>
    public const string Imports = "proposal-imports";

    /// <summary>Rules and calendars that a place applies, and the recounting of its cases, a page at a time.</summary>
    public const string Basis = "deadline-basis";

    /// <summary>Commands from departments' own office systems.</summary>
    public const string Inbound = "department-inbound";

    /// <summary>The answers that those systems are owed.</summary>
    public const string InboundAnswers = "inbound-answers";

    private static readonly ImmutableDictionary<Type, string> ByCommand = new Dictionary<Type, string>
    {
        [typeof(Submit)] = Intake,
        [typeof(Sign)] = Intake,
        [typeof(DeclineToSign)] = Intake,
        [typeof(EnterSignature)] = Intake,
        [typeof(CloseSigning)] = Intake,
        [typeof(Return)] = Intake,
        [typeof(Resubmit)] = Intake,
        [typeof(Withdraw)] = Intake,
        [typeof(MarkKey)] = Intake,
        [typeof(UnmarkKey)] = Intake,
        [typeof(Accept)] = Intake,
        [typeof(Decline)] = Intake,
        [typeof(Merge)] = Intake,
        [typeof(TakeOut)] = Assignment,
        [typeof(Join)] = Assignment,
        [typeof(Leave)] = Assignment,
        [typeof(Follow)] = Assignment,
        [typeof(Unmerge)] = Assignment,
        [typeof(Assign)] = Assignment,
        [typeof(AddCoHandler)] = Assignment,
        [typeof(ReleaseCoHandler)] = Assignment,
        [typeof(ChangeLead)] = Assignment,
        [typeof(RaiseObjection)] = Assignment,
        [typeof(Uphold)] = Assignment,
        [typeof(Overrule)] = Assignment,
        [typeof(NameHandler)] = Assignment,
        [typeof(Acknowledge)] = Assignment,
        [typeof(GiveOpinion)] = Opinions,
        [typeof(WaiveOpinion)] = Opinions,
        [typeof(RaiseDisagreement)] = Opinions,
        [typeof(SettleDisagreement)] = Opinions,
        [typeof(LogContact)] = Replies,
        [typeof(DraftReply)] = Replies,
        [typeof(ApproveReply)] = Replies,
        [typeof(PassReply)] = Replies,
        [typeof(SendBackReply)] = Replies,
        [typeof(SendReply)] = Replies,
        [typeof(CorrectReply)] = Replies,
        [typeof(PublishReply)] = Replies,
        [typeof(UnpublishReply)] = Replies,
        [typeof(ReportProgress)] = Replies,
        [typeof(ReportFulfilled)] = Replies,
        [typeof(ExplainCommitment)] = Replies,
        [typeof(ConfirmCommitment)] = Replies,
        [typeof(SendBackCommitment)] = Replies,
        [typeof(GiveFeedback)] = Feedback,
        [typeof(EnterFeedback)] = Feedback,
        [typeof(OpenSecondRound)] = Feedback,
        [typeof(Close)] = Feedback,
        [typeof(Archive)] = Feedback,
        [typeof(RequestExtension)] = Deadlines,
        [typeof(GrantExtension)] = Deadlines,
        [typeof(RefuseExtension)] = Deadlines,
        [typeof(PauseDeadline)] = Deadlines,
        [typeof(ResumeDeadline)] = Deadlines,
        [typeof(FireRungs)] = Deadlines,
        [typeof(RecountDeadlines)] = Deadlines,
    }.ToImmutableDictionary();

    /// <summary>The queues that commands travel on.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Intake, Assignment, Opinions, Replies, Feedback, Deadlines];

    /// <summary>All queues that the functions listen to: what cannot be handled is set aside in the poison queue of each.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Steps, Basis, Imports, Inbound, InboundAnswers, Alerts];

    /// <summary>The queue for a type of command.</summary>
    public static string For(Type command) => ByCommand[command];

    /// <summary>The queue that a department's own office system reads.</summary>
    public static string OfDepartment(string code) => $"department-{code}";
}
