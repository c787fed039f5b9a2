using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>
/// The state of one case: what decisions need. Long texts stay in the events, which are named here by number.
/// </summary>
public sealed record Case
{
    /// <summary>Where it lives.</summary>
    public required CaseKey Key { get; init; }

    /// <summary>How many events made it; the number of the newest.</summary>
    public required int Version { get; init; }

    /// <summary>The hash of the newest event: what the next one is chained to.</summary>
    public string? LastHash { get; init; }

    /// <summary>提案 or 建议.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>The session's code in the jurisdiction.</summary>
    public required string Session { get; init; }

    /// <summary>案由.</summary>
    public required string Title { get; init; }

    /// <summary>The lead first.</summary>
    public required IReadOnlyList<Proposer> Proposers { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>What it waits for.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>案号; null until accepted.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>类别; null where the office gave none.</summary>
    public string? Category { get; init; }

    /// <summary>The event that holds the text as it was last submitted.</summary>
    public int TextEvent { get; init; } = 1;

    /// <summary>How many points of that text want an answer; 0 where it is not divided into points.</summary>
    public int Points { get; init; }

    /// <summary>Who was asked to sign the text; null where the place asks nobody, or there is nobody to ask.</summary>
    public Signing? Signing { get; init; }

    /// <summary>重点提案: who supervises it; null where it is none.</summary>
    public Supervisor? Supervisor { get; init; }

    /// <summary>Why it was returned, declined, withdrawn, taken out of a merge, or closed without every proposer content; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was closed, declined or withdrawn, UTC; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it had ended when it was archived; null before.</summary>
    public CaseStage? ArchivedFrom { get; init; }

    /// <summary>The current round; 1 from the start.</summary>
    public int Round { get; init; } = 1;

    /// <summary>All assignments of all rounds, in the order they were made.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>Departments that an opinion of this round asked for and that the office has neither added nor waived.</summary>
    public IReadOnlyList<Referral> OpenReferrals { get; init; } = [];

    /// <summary>Every objection to an assignment, in its order: the hops that the case has made.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>Every disagreement between a lead and a co-handler that was brought to the office, in their order.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Those that the office has yet to settle.</summary>
    public IEnumerable<Disagreement> OpenDisagreements => Disagreements.Where(d => d.State == DisagreementState.Open);

    /// <summary>When it came to points from which deadlines may be counted.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>The open deadlines, in the order in which they were set. Their dates are derived; see <see cref="DeadlineReading"/>.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Those that have ended, in that order; <see cref="DeadlineFold.All"/> gives all of each.</summary>
    public IReadOnlyList<EndedDeadline> EndedDeadlines { get; init; } = [];

    /// <summary>承诺事项: all that replies of this case have promised, in the order in which they went out. See <see cref="CommitmentFold"/>.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>What the deadline is of; null where it is of no commitment.</summary>
    public Commitment? CommitmentOf(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline.Commitment is { } id ? Commitments.FirstOrDefault(c => c.Id == id) : null;
    }

    /// <summary>The stage that counts in statistics: the archive keeps a case as it ended.</summary>
    public CaseStage Standing => ArchivedFrom ?? Stage;

    /// <summary>并案: what it was merged into; null where it was not, or is no more.</summary>
    public Membership? MergedInto { get; init; }

    /// <summary>The cases that were merged into this one.</summary>
    public IReadOnlyList<MemberCase> Members { get; init; } = [];

    /// <summary>The opinions on the main case that may be annexes of this case's replies.</summary>
    public IReadOnlyList<SharedOpinion> SharedOpinions { get; init; } = [];

    /// <summary>The merge in whose course the current round is handled; null where the round is the case's own.</summary>
    public Membership? HandledWith => MergedInto?.Round == Round ? MergedInto : null;

    /// <summary>Those of the current round.</summary>
    public IEnumerable<Assignment> CurrentAssignments => Assignments.Where(a => a.Round == Round);

    /// <summary>The department's task in the current round; null where it has none, or none any more. Who is only told of the case
    /// (参阅) has none, so it can still be asked, or get the task.</summary>
    public Assignment? Assignment(string department) => CurrentAssignments.FirstOrDefault(a =>
        a.Department == department && a.Stage is not (AssignmentStage.Released or AssignmentStage.Informed));

    /// <summary>独办 or 主办: the department whose reply the co-handlers' opinions go to; null before the case is assigned, and where
    /// departments answer apart (分办).</summary>
    public string? Lead => LeadOf(Round);

    /// <summary>The <see cref="Lead"/> of a round, also of one that is over.</summary>
    public string? LeadOf(int round) =>
        Assignments.FirstOrDefault(a => a.Round == round && a.Answers && a.Role != AssignmentRole.Separate)?.Department;

    /// <summary>The co-handlers that have neither answered nor been waived, and the departments asked for but not added.</summary>
    public IEnumerable<string> MissingOpinions =>
        CurrentAssignments.Where(a => a.Role == AssignmentRole.CoHandler && !a.IsDone).Select(a => a.Department)
            .Concat(OpenReferrals.Select(r => r.To));

    /// <summary>The state after <paramref name="recorded"/>; the first event of a case makes it.</summary>
    public static Case Apply(Case? before, CaseKey key, RecordedEvent recorded)
    {
        var after = recorded.Event is CaseSubmitted submitted ? Begin(key, submitted, recorded) : Fold.Into(before!, recorded);
        return after with
        {
            Version = recorded.Number,
            LastHash = recorded.Hash,
            Milestones = Milestone.After(after.Milestones, recorded),
            Stage = Transitions.CaseStageAfter(recorded.Event) ?? after.Stage,
        };
    }

    private static Case Begin(CaseKey key, CaseSubmitted submitted, RecordedEvent recorded) => new()
    {
        Key = key,
        Version = 0,
        Stage = CaseStage.NotSubmitted,
        Kind = submitted.Kind,
        Session = submitted.Session,
        Title = submitted.Title,
        Proposers = submitted.Proposers,
        Points = submitted.Points?.Count ?? 0,
        SubmittedAt = recorded.At,
    };
}

/// <summary>A point outside one department's remit: another one must be asked.</summary>
public sealed record Referral(string From, string To);

/// <summary>督办领导 of a key case.</summary>
/// <param name="Manager">The manager's id, as their token carries it.</param>
/// <param name="Name">To be shown.</param>
public sealed record Supervisor(string Manager, string Name);

/// <summary>退办: a department says that the case is another's.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Who objects.</param>
/// <param name="Event">The event that holds the reason.</param>
/// <param name="Suggested">Whose it should be, in the objector's eyes.</param>
/// <param name="Ruling">What came of it.</param>
/// <param name="To">The department that it went to; null where it went to none.</param>
public sealed record Objection(
    int Round, string Department, int Event, string? Suggested, Ruling Ruling = Ruling.Pending, string? To = null);

/// <summary>What came of an objection.</summary>
public enum Ruling
{
    /// <summary>待裁定.</summary>
    Pending,

    /// <summary>同意退办.</summary>
    Upheld,

    /// <summary>不同意退办.</summary>
    Overruled,
}
