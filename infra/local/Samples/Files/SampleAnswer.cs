using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>One department's answer to the proposers, and what they think of it.</summary>
/// <param name="Department">The code of the department that answers at last.</param>
/// <param name="Reply">Its reply, as it is sent.</param>
/// <param name="Feedback">By the proposer's id; one who is not here gives none.</param>
/// <param name="Handler">Who handles the case in the department, where it says so.</param>
/// <param name="Contacts">How it speaks with the proposers before it answers.</param>
/// <param name="SentBack">The draft that the office's check sends back, and why.</param>
/// <param name="Correction">The text that replaces the one that was sent, and why.</param>
/// <param name="Extension">By how much it asks for more time, where it does.</param>
public sealed record SampleAnswer(
    string Department,
    SampleReply Reply,
    IReadOnlyDictionary<string, SampleFeedback> Feedback,
    Handler? Handler = null,
    IReadOnlyList<SampleContact>? Contacts = null,
    SampleVersion? SentBack = null,
    SampleVersion? Correction = null,
    SampleExtension? Extension = null)
{
    /// <summary>明确承办人.</summary>
    public NameHandler? NameHandler => Handler is null ? null : new(Handler.Section, Handler.Person) { Department = Department };

    /// <summary>记录沟通, on the day that it is done.</summary>
    public IEnumerable<LogContact> LogContacts(DateOnly today) =>
        (Contacts ?? []).Select(one => new LogContact(one.Kind, today, one.Proposers, one.Summary) { Department = Department });

    /// <summary>拟稿, the one that the check sends back.</summary>
    public DraftReply? FirstDraft(DateOnly today) => SentBack is null ? null : new(Reply.WithBody(SentBack.Body, today)) { Department = Department };

    /// <summary>审核退回.</summary>
    public SendBackReply? SendBack => SentBack is null ? null : new(SentBack.Reason) { Department = Department };

    /// <summary>拟稿, the one that is sent.</summary>
    public DraftReply Draft(DateOnly today) => new(Reply.LetterOf(today)) { Department = Department };

    /// <summary>签发.</summary>
    public ApproveReply Approve => new(Reply.Signer, Reply.ClassMark, Reply.Disclosure) { Department = Department };

    /// <summary>更正答复.</summary>
    public CorrectReply? Correct(DateOnly today) =>
        Correction is null ? null : new(Reply.WithBody(Correction.Body, today), Correction.Reason) { Department = Department };

    /// <summary>The text that the proposers judge.</summary>
    public string BodyAtLast => Paragraphs.Join((Correction ?? new(Reply.Body, "")).Body);

    /// <summary>反馈 of one proposer, by themselves or entered by the office.</summary>
    public AssignmentCommand FeedbackOf(string proposer) => Feedback[proposer].Command(Department, proposer);
}

/// <summary>How a department speaks with proposers.</summary>
/// <param name="Kind">面商, 电话, ….</param>
/// <param name="Proposers">With whom: their ids.</param>
/// <param name="Summary">What is said.</param>
public sealed record SampleContact(ContactKind Kind, IReadOnlyList<string> Proposers, string Summary);
