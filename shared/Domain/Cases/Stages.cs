namespace ProposalWorkflow.Domain.Cases;

/// <summary>What a case waits for. The moves between stages are in <see cref="Decisions.Transitions"/> and nowhere else.</summary>
public enum CaseStage
{
    /// <summary>There is no case yet.</summary>
    NotSubmitted,

    /// <summary>待联名: submitted, and joint proposers have yet to sign or decline.</summary>
    AwaitingSignatures,

    /// <summary>待审查: submitted, the office has not decided.</summary>
    AwaitingReview,

    /// <summary>退回修改: returned to the proposers for changes.</summary>
    Returned,

    /// <summary>不予立案: declined, with a reason.</summary>
    Declined,

    /// <summary>已撤回: withdrawn by the lead proposer or the office.</summary>
    Withdrawn,

    /// <summary>待交办: accepted and numbered (or reopened for another round), no department has it.</summary>
    AwaitingAssignment,

    /// <summary>已并案: merged into another case; it gets that one's departments when that one has them.</summary>
    Merged,

    /// <summary>办理中: departments are at work.</summary>
    InHandling,

    /// <summary>已答复: every reply is sent; the proposers judge.</summary>
    AwaitingFeedback,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已归档: to be read, and never changed again.</summary>
    Archived,
}

/// <summary>How far one department is with one case in one round.</summary>
public enum AssignmentStage
{
    /// <summary>The department has no part in this round.</summary>
    Unassigned,

    /// <summary>待签收.</summary>
    AwaitingAcknowledgement,

    /// <summary>退办申请中: the department objects, and the office (or the arbiter) has not ruled.</summary>
    Objected,

    /// <summary>已退办, 已调整: the department has no more to do with this round.</summary>
    Released,

    /// <summary>已知悉: for information only, nothing to do.</summary>
    Informed,

    /// <summary>已签收, 办理中.</summary>
    Handling,

    /// <summary>已提会办意见: a co-handler has answered the lead.</summary>
    Answered,

    /// <summary>免提意见: the office waived the opinion, with a reason.</summary>
    Waived,

    /// <summary>已拟稿: the lead has a draft of the reply.</summary>
    Drafted,

    /// <summary>已签发: the reply is approved and has its document number.</summary>
    Approved,

    /// <summary>已答复: the reply is with the proposers.</summary>
    Sent,
}

/// <summary>The part a department plays in a case. Deadline, reply and rating hang on this, not on the case.</summary>
public enum AssignmentRole
{
    /// <summary>独办: answers alone.</summary>
    Sole,

    /// <summary>主办: answers, with the opinions of co-handlers.</summary>
    Lead,

    /// <summary>会办, 协办: gives its opinion to the lead, never to the proposer.</summary>
    CoHandler,

    /// <summary>分办: answers its own part with its own reply, beside others that do the same.</summary>
    Separate,

    /// <summary>参阅: is told of the case and has nothing to do.</summary>
    Information,
}
