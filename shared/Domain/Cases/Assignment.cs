using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>One department's part in one round of a case.</summary>
public sealed record Assignment
{
    /// <summary>1 for the first answer, 2 for the second round (重新办理), and so on.</summary>
    public required int Round { get; init; }

    /// <summary>The department's code.</summary>
    public required string Department { get; init; }

    /// <summary>独办, 主办, 会办.</summary>
    public required AssignmentRole Role { get; init; }

    /// <summary>How far it is.</summary>
    public required AssignmentStage Stage { get; init; }

    /// <summary>When the office assigned it, UTC.</summary>
    public required DateTimeOffset AssignedAt { get; init; }

    /// <summary>The department whose opinion asked for this one, where that is how it came in.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Who handles it within the department (承办科室、承办人); null until the department says.</summary>
    public Handler? Handler { get; init; }

    /// <summary>Why the office waived the opinion.</summary>
    public string? WaiverReason { get; init; }

    /// <summary>The events that hold the contacts with the proposers.</summary>
    public IReadOnlyList<int> Contacts { get; init; } = [];

    /// <summary>The event that holds the newest opinion.</summary>
    public int? OpinionEvent { get; init; }

    /// <summary>The title of the opinion as an annex, where its author gave it one.</summary>
    public string? OpinionAnnex { get; init; }

    /// <summary>The attachments of the newest opinion.</summary>
    public IReadOnlyList<Attachment> OpinionAttachments { get; init; } = [];

    /// <summary>The reply, from its first draft on; null for a co-handler.</summary>
    public Reply? Reply { get; init; }

    /// <summary>What the proposers said of the reply, at most one each.</summary>
    public IReadOnlyList<ProposerFeedback> Feedback { get; init; } = [];

    /// <summary>Whether this department answers the proposers itself.</summary>
    public bool Answers => Role is (AssignmentRole.Sole or AssignmentRole.Lead or AssignmentRole.Separate)
        && Stage != AssignmentStage.Released;

    /// <summary>Whether the department has nothing left to do here.</summary>
    public bool IsDone => Stage is AssignmentStage.Answered or AssignmentStage.Waived or AssignmentStage.Sent
        or AssignmentStage.Released or AssignmentStage.Informed;
}

/// <summary>承办科室、承办人.</summary>
public sealed record Handler(string Section, string Person);

/// <summary>A reply letter on its way out.</summary>
/// <param name="DraftEvent">The event that holds the newest draft, or the newest correction.</param>
/// <param name="CopiedTo">抄送, as the newest draft names them.</param>
/// <param name="Approval">Who signed it and under which marks; null while it is a draft.</param>
/// <param name="DocumentNumber">发文字号; once claimed it stays, though the draft be revised and approved again.</param>
/// <param name="CheckedAt">When the office passed it, UTC; a new draft is to be passed again.</param>
/// <param name="SentAt">When it went out, UTC.</param>
public sealed record Reply(
    int DraftEvent,
    IReadOnlyList<string> CopiedTo,
    Approval? Approval = null,
    string? DocumentNumber = null,
    DateTimeOffset? CheckedAt = null,
    DateTimeOffset? SentAt = null)
{
    /// <summary>What the newest draft, or the newest correction, promises, in its order.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Whether that version has places that are still to be written.</summary>
    public bool HasBlanks { get; init; }

    /// <summary>成文: when it was approved as it is, UTC; null before.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>The event that sent it; null before.</summary>
    public int? SentEvent { get; init; }

    /// <summary>Its public version; null where it has none, or has it no more.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The same reply with another letter.</summary>
    public Reply With(int draftEvent, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return this with
        {
            DraftEvent = draftEvent, CopiedTo = letter.CopiedTo ?? [], Promises = Promise.Of(letter), HasBlanks = Blanks.In(letter),
        };
    }
}

/// <summary>A commitment of a reply (承诺事项), in the letter's order. Its text is kept, since it is followed after the case is closed.</summary>
/// <param name="Department">Who is to do it: a code.</param>
/// <param name="Due">The last day, in the jurisdiction.</param>
/// <param name="Text">What is promised.</param>
public sealed record Promise(string Department, DateOnly Due, string Text)
{
    /// <summary>Those of a letter.</summary>
    public static IReadOnlyList<Promise> Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return [.. (letter.Commitments ?? []).Select(c => new Promise(c.Department, c.Due, c.Text))];
    }
}

/// <summary>签发.</summary>
/// <param name="Signer">签发人.</param>
/// <param name="ClassMark">A mark of the jurisdiction's class scheme.</param>
/// <param name="Disclosure">公开属性.</param>
public sealed record Approval(string Signer, string ClassMark, Disclosure Disclosure);

/// <summary>One proposer's feedback on one reply.</summary>
/// <param name="Proposer">The proposer's id.</param>
/// <param name="Attitude">办理态度.</param>
/// <param name="Result">办理结果.</param>
/// <param name="Event">The event that holds the comment.</param>
/// <param name="At">UTC.</param>
public sealed record ProposerFeedback(string Proposer, Satisfaction Attitude, Satisfaction Result, int Event, DateTimeOffset At);
