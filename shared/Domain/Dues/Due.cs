namespace ProposalWorkflow.Domain.Dues;

/// <summary>What can happen to a case because its time has come. The names are in stored rows.</summary>
public enum DueKind
{
    /// <summary>归档.</summary>
    Archive,

    /// <summary>联名截止.</summary>
    Signatures,

    /// <summary>期限提醒: a rung of a deadline.</summary>
    DeadlineRung,
}

/// <summary>到期事项: something that the workflow itself is to do at an instant. A case derives its own from its state; a row for each
/// one stands in a table by date, so that nobody has to look at the cases to find what is due.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">From when on, UTC.</param>
/// <param name="Of">Which of several of the kind that a case can have, such as the rung of one of its deadlines; empty where it has one only.</param>
public sealed record Due(DueKind Kind, DateTimeOffset At, string Of = "");
