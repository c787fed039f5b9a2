using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What is said in one round of a sample case.</summary>
/// <param name="Lead">The code of the department that answers.</param>
/// <param name="Reply">Its reply.</param>
/// <param name="Feedback">What each proposer thinks of the reply, by the proposer's id.</param>
/// <param name="CoHandlers">The codes of those that the office asks from the start.</param>
/// <param name="Opinions">By the code of the department; one that is no co-handler is added when another opinion asks for it.</param>
/// <param name="Waivers">Why the office does not wait for an opinion, by the code of the department that owes it.</param>
/// <param name="Reopen">Why the office has the case handled again, after a dissatisfied feedback.</param>
public sealed record SampleRound(
    string Lead,
    SampleReply Reply,
    IReadOnlyDictionary<string, Feedback> Feedback,
    IReadOnlyList<string>? CoHandlers = null,
    IReadOnlyDictionary<string, Opinion>? Opinions = null,
    IReadOnlyDictionary<string, string>? Waivers = null,
    string? Reopen = null)
{
    /// <summary>The opinions; none where the lead answers alone.</summary>
    public IReadOnlyDictionary<string, Opinion> AllOpinions => Opinions ?? new Dictionary<string, Opinion>();

    /// <summary>The waivers, mostly none.</summary>
    public IReadOnlyDictionary<string, string> AllWaivers => Waivers ?? new Dictionary<string, string>();

    /// <summary>Departments that an opinion asks for and that the office then adds.</summary>
    public IEnumerable<string> Added => AllOpinions.Values.SelectMany(opinion => opinion.AskedDepartments).Distinct()
        .Except([.. CoHandlers ?? [], Lead]);

    /// <summary>Everyone who owes the lead an opinion sooner or later.</summary>
    public IEnumerable<string> AllCoHandlers => [.. CoHandlers ?? [], .. Added];

    /// <summary>Everyone with a part in the round.</summary>
    public IEnumerable<string> Departments => [Lead, .. AllCoHandlers];

    /// <summary>交办.</summary>
    public Assign Assign => new(Lead, CoHandlers);

    /// <summary>会办意见 of one department.</summary>
    public GiveOpinion OpinionOf(string department) =>
        new(AllOpinions[department].Points, AllOpinions[department].Annex) { Department = department };

    /// <summary>反馈 of one proposer.</summary>
    public GiveFeedback FeedbackOf(string proposer) =>
        new(Feedback[proposer].Attitude, Feedback[proposer].Result, Feedback[proposer].Comment) { Department = Lead };

    /// <summary>拟稿.</summary>
    public DraftReply Draft => new(Reply.Letter) { Department = Lead };

    /// <summary>签发.</summary>
    public ApproveReply Approve => new(Reply.Signer, Reply.ClassMark, Reply.Disclosure) { Department = Lead };
}

/// <summary>A reply letter and the marks that its approval adds.</summary>
/// <param name="Title">关于…的答复.</param>
/// <param name="Body">Its paragraphs, from the opening to the thanks.</param>
/// <param name="Contacts">联系人.</param>
/// <param name="Signer">签发人.</param>
/// <param name="ClassMark">A mark of the jurisdiction's scheme.</param>
/// <param name="Disclosure">公开属性.</param>
/// <param name="CopiedTo">抄送.</param>
/// <param name="Annexes">附件.</param>
public sealed record SampleReply(
    string Title,
    IReadOnlyList<string> Body,
    IReadOnlyList<LetterContact> Contacts,
    string Signer,
    string ClassMark,
    Disclosure Disclosure,
    IReadOnlyList<string>? CopiedTo = null,
    IReadOnlyList<LetterAnnex>? Annexes = null)
{
    /// <summary>As it is drafted.</summary>
    public Letter Letter => new(Title, Paragraphs.Join(Body), Contacts, CopiedTo, Annexes);
}
