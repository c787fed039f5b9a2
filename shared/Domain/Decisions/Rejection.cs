namespace ProposalWorkflow.Domain.Decisions;

/// <summary>Why a command was refused. The names are stable: they become the problem types of the HTTP answers.</summary>
public enum RejectionKind
{
    /// <summary>There is no such case for this caller; also where it is another's.</summary>
    CaseNotFound,

    /// <summary>The department has no part in this round; also where the assignment is another's.</summary>
    AssignmentNotFound,

    /// <summary>A case with this id exists already.</summary>
    CaseExists,

    /// <summary>No one of the caller's roles gives this command, in any stage of this case.</summary>
    RoleNotAllowed,

    /// <summary>The case is no longer as the caller had read it, and they asked for it as it was then.</summary>
    CaseChanged,

    /// <summary>The command does not fit the stage that the case or the assignment is in.</summary>
    WrongStage,

    /// <summary>A field of the command breaks a rule.</summary>
    InvalidCommand,

    /// <summary>The case is no key case (重点提案).</summary>
    NoKeyCase,

    /// <summary>The department has a part in this round already.</summary>
    AlreadyAssigned,

    /// <summary>The departments answer apart (分办): there is no lead whom a co-handler could answer.</summary>
    NoLead,

    /// <summary>The arbiter has ruled on this department's objection in this round.</summary>
    RulingFinal,

    /// <summary>The lead's reply is approved: what went into it stands.</summary>
    ReplyApproved,

    /// <summary>The draft has blanks, or promises what cannot be promised any more.</summary>
    ReplyNotReady,

    /// <summary>The jurisdiction asks for a contact with the proposers before the reply, and none is recorded.</summary>
    ContactMissing,

    /// <summary>The jurisdiction has the office check replies, and this one has not passed.</summary>
    CheckMissing,

    /// <summary>A reply is out already, which cannot be undone.</summary>
    ReplyAlreadySent,

    /// <summary>A co-handler has neither answered nor been waived.</summary>
    OpinionsMissing,

    /// <summary>What the lead and a co-handler do not agree on waits for the office.</summary>
    DisagreementOpen,

    /// <summary>Nothing waits for the office to be settled.</summary>
    NoDisagreement,

    /// <summary>This proposer has judged this reply already.</summary>
    FeedbackAlreadyGiven,

    /// <summary>A feedback is missing, and no reason is given for closing without it.</summary>
    FeedbackMissing,

    /// <summary>A proposer is dissatisfied with the result: another round comes before closing.</summary>
    SecondRoundRequired,

    /// <summary>No proposer is dissatisfied with the result, so there is nothing to handle again.</summary>
    NobodyDissatisfied,

    /// <summary>The jurisdiction's last round is over.</summary>
    NoRoundsLeft,

    /// <summary>The two cases cannot be handled together.</summary>
    NotMergeable,

    /// <summary>The case is not merged into another.</summary>
    NotMerged,

    /// <summary>The case is handled together with another one, where this is decided for both.</summary>
    DecidedOnMainCase,

    /// <summary>The reply to the main case comes first.</summary>
    MainCaseNotAnswered,

    /// <summary>What one case told another is done already, or counts no more; never the answer to a person.</summary>
    Outdated,

    /// <summary>This joint proposer has signed or declined already.</summary>
    SignatureAlreadyGiven,

    /// <summary>The cut-off for signatures is past.</summary>
    SigningOver,

    /// <summary>What the workflow was to do by itself is not due: not yet, or not any more.</summary>
    NotDue,

    /// <summary>There is no such deadline for this caller; also where it is another's.</summary>
    DeadlineNotFound,

    /// <summary>The deadline is met, or no longer needed.</summary>
    DeadlineEnded,

    /// <summary>The deadline is overdue, and then neither pauses nor moves.</summary>
    DeadlineOverdue,

    /// <summary>The deadline is paused already.</summary>
    DeadlinePaused,

    /// <summary>The deadline is not paused.</summary>
    DeadlineNotPaused,

    /// <summary>The rule knows no pause for this cause.</summary>
    PauseNotAllowed,

    /// <summary>The deadline stands until an objection is ruled on.</summary>
    ObjectionPending,

    /// <summary>The rule knows no extension.</summary>
    ExtensionNotAllowed,

    /// <summary>An extension has been asked for and not yet been decided.</summary>
    ExtensionAlreadyRequested,

    /// <summary>No extension has been asked for.</summary>
    ExtensionNotRequested,

    /// <summary>The extension is longer than one may be, or than all together may be.</summary>
    ExtensionTooLong,

    /// <summary>The deadline has been extended as often as it may be.</summary>
    ExtensionTooOften,

    /// <summary>The time to object to the assignment is over.</summary>
    ObjectionTooLate,

    /// <summary>By what is in force now, every deadline of the case has the date that it has.</summary>
    NothingMoves,

    /// <summary>The reply cannot be published: it is not sent, not public, or it is too early for it in this place.</summary>
    NotPublishable,

    /// <summary>The reply is public already.</summary>
    AlreadyPublished,

    /// <summary>The reply is not public.</summary>
    NotPublished,

    /// <summary>The reply holds what must not be public.</summary>
    SecretsFound,

    /// <summary>There is no such commitment for this caller; also where it is another department's.</summary>
    CommitmentNotFound,

    /// <summary>The commitment is carried out, excused or superseded.</summary>
    CommitmentSettled,

    /// <summary>What the department has said of it waits for the office.</summary>
    CommitmentReported,

    /// <summary>The department has said nothing that the office could decide on.</summary>
    CommitmentNotReported,
}

/// <summary>A refused command: an outcome like any other, kept with its operation.</summary>
/// <param name="Kind">The stable reason.</param>
/// <param name="Detail">What the user should know, in Chinese.</param>
public sealed record Rejection(RejectionKind Kind, string Detail)
{
    /// <summary>The stage that the case or the assignment is in, for <see cref="RejectionKind.WrongStage"/>.</summary>
    public string? Stage { get; init; }

    /// <summary>The names of the commands that this caller could give now, for <see cref="RejectionKind.WrongStage"/>.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The departments or proposers that are missing something.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The fields at fault, for <see cref="RejectionKind.InvalidCommand"/>.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>What happened since the caller read the case, for <see cref="RejectionKind.CaseChanged"/>.</summary>
    public CaseChanges? Changed { get; init; }

    /// <summary>A rejection that names these faults; null where there are none.</summary>
    public static Rejection? OfFields(IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.Count == 0 ? null : new(RejectionKind.InvalidCommand, "内容有误，请按所列各项改正。") { Errors = errors };
    }
}

/// <summary>One fault in one field.</summary>
/// <param name="Field">A JSON pointer into the body (RFC 6901).</param>
/// <param name="Detail">What is wrong with it, in Chinese.</param>
public sealed record FieldError(string Field, string Detail);
