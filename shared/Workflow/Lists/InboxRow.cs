using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>A task in a department's inbox: one assignment of one round, derived from the case's state.</summary>
/// <param name="Key">The case.</param>
/// <param name="Version">The version of the case that the row shows.</param>
/// <param name="Department">Whose inbox.</param>
/// <param name="Round">The round.</param>
/// <param name="Role">独办, 主办, 会办.</param>
/// <param name="Stage">How far the department is.</param>
/// <param name="Open">Whether something is left to do: of the task, or of what was promised.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Lead">The department that answers.</param>
/// <param name="MissingOpinions">For the department that answers: whose opinions it waits for.</param>
/// <param name="Disagreements">With whom a disagreement waits for the office.</param>
/// <param name="AssignedAt">UTC; the inbox's order.</param>
/// <param name="MergedInto">并案: the case with which this one is handled together.</param>
/// <param name="AwaitsMain">For the department that answers: whether its reply to that case has to go out first.</param>
/// <param name="Members">并案: the cases that are handled together with this one.</param>
/// <param name="Deadline">The next date; null where none is limited.</param>
/// <param name="Commitments">What the department has promised in the round's replies and what is not settled, also when the case is closed or
/// archived; null for nothing.</param>
public sealed record InboxRow(
    CaseKey Key,
    int Version,
    string Department,
    int Round,
    AssignmentRole Role,
    AssignmentStage Stage,
    bool Open,
    string? CaseNumber,
    string Title,
    string? Lead,
    IReadOnlyList<string> MissingOpinions,
    IReadOnlyList<string> Disagreements,
    DateTimeOffset AssignedAt,
    MainCase? MergedInto = null,
    bool AwaitsMain = false,
    IReadOnlyList<MainCase>? Members = null,
    InboxDeadline? Deadline = null,
    IReadOnlyList<InboxCommitment>? Commitments = null)
{
    /// <summary>How the deadline shows on the day of the reading; never stored, so never stale. Null where it does not stand out.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The row as it shows on this day.</summary>
    public InboxRow On(DateOnly today) => this with { Urgency = Open ? Deadline?.On(today) : null };

    /// <summary>The department's rows, one for each round it has a part in.</summary>
    /// <param name="state">The case.</param>
    /// <param name="department">Whose.</param>
    /// <param name="place">By whose rules dates are counted; null where only the rows' places are wanted.</param>
    public static IEnumerable<InboxRow> Of(Case state, string department, Jurisdiction? place)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Assignments.Where(a => a.Department == department).Select(a => new InboxRow(
            state.Key,
            state.Version,
            department,
            a.Round,
            a.Role,
            a.Stage,
            (!a.IsDone && state.Stage == CaseStage.InHandling) || Promised(state, a).Any(c => c.IsOwed),
            state.CaseNumber,
            state.Title,
            state.LeadOf(a.Round),
            a.Answers && a.Round == state.Round ? [.. state.MissingOpinions] : [],
            [.. state.OpenDisagreements.Where(d => d.Round == a.Round && (d.Lead == department || d.CoHandler == department)).Select(d => d.Other(department))],
            a.AssignedAt,
            state.MergedInto is { } merge && merge.Round == a.Round ? merge.Main : null,
            a.Answers && a.Round == state.Round && state.HandledWith is { AllAnswered: false } with && !with.Answered.Contains(department),
            state.Members is [] ? null : [.. state.Members.Select(m => new MainCase(m.Id, m.CaseNumber, m.Title))],
            InboxDeadline.Of(state, a, place),
            Promised(state, a).ToList() is { Count: > 0 } promised ? [.. promised.Select(InboxCommitment.Of)] : null));
    }

    /// <summary>The departments whose rows these events change; the lead's also shows whose opinions it waits for, and every row who leads.</summary>
    public static IReadOnlyList<string> TouchedBy(IReadOnlyList<CaseEvent> events, Case after) =>
    [
        .. events.SelectMany(happened => happened switch
        {
            // Not only those that are assigned: a case that was taken out of a merge has others that were released in the same round.
            DepartmentsAssigned or CaseWithdrawn or LeadReleased or TaskMoved or CaseMerged or CaseTakenOut or MergeDissolved or MainFollowed => after.CurrentAssignments.Select(a => a.Department),
            MemberJoined or MemberLeft => after.Assignments.Select(a => a.Department),
            DisagreementRaised e => [e.Lead, e.CoHandler],
            RungsFired => [],
            DeadlineEvent { Bearer: { } bearer } => [bearer],
            CommitmentEvent e => [e.Department],
            // What is promised begins, and takes the place of what others had promised.
            ReplySent or ReplyCorrected => [.. OfTask((AssignmentEvent)happened, after), .. after.Commitments.Select(c => c.Department)],
            AllRepliesSent => after.Commitments.Select(c => c.Department),
            AssignmentEvent e => OfTask(e, after),
            _ => Enumerable.Empty<string>(),
        }).Distinct(),
    ];

    private static string[] OfTask(AssignmentEvent happened, Case after) =>
        after.Lead is { } lead ? [happened.Department, lead] : [happened.Department];

    private static IEnumerable<Commitment> Promised(Case state, Assignment part) =>
        state.Commitments.Where(c => !c.IsSettled && c.Round == part.Round && c.Department == part.Department);
}

/// <summary>What a department has promised, in its inbox.</summary>
/// <param name="Id">Its id within the case.</param>
/// <param name="Text">What is promised.</param>
/// <param name="Due">The last day, in the jurisdiction.</param>
/// <param name="State">How it stands.</param>
/// <param name="StateName">The same in Chinese.</param>
public sealed record InboxCommitment(string Id, string Text, DateOnly Due, CommitmentState State, string StateName)
{
    internal static InboxCommitment Of(Commitment commitment) =>
        new(commitment.Id, commitment.Promise.Text, commitment.Due, commitment.State, Words.Of(commitment.State));
}
