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

    /// <summary>Why it was declined, or closed without every proposer content; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>The current round; 1 from the start.</summary>
    public int Round { get; init; } = 1;

    /// <summary>All assignments of all rounds, in the order they were made.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>Departments that an opinion of this round asked for and that the office has neither added nor waived.</summary>
    public IReadOnlyList<Referral> OpenReferrals { get; init; } = [];

    /// <summary>Those of the current round.</summary>
    public IEnumerable<Assignment> CurrentAssignments => Assignments.Where(a => a.Round == Round);

    /// <summary>The department's part in the current round, or null.</summary>
    public Assignment? Assignment(string department) => CurrentAssignments.FirstOrDefault(a => a.Department == department);

    /// <summary>The department whose reply the co-handlers' opinions go to; null before the case is assigned.</summary>
    public string? Lead => CurrentAssignments.FirstOrDefault(a => a.Answers)?.Department;

    /// <summary>The co-handlers that have neither answered nor been waived, and the departments asked for but not added.</summary>
    public IEnumerable<string> MissingOpinions =>
        CurrentAssignments.Where(a => !a.Answers && !a.IsDone).Select(a => a.Department)
            .Concat(OpenReferrals.Select(r => r.To));

    /// <summary>The state after <paramref name="recorded"/>; the first event of a case makes it.</summary>
    public static Case Apply(Case? before, CaseKey key, RecordedEvent recorded)
    {
        var after = recorded.Event is CaseSubmitted submitted ? Begin(key, submitted, recorded) : Fold.Into(before!, recorded);
        return after with
        {
            Version = recorded.Number,
            LastHash = recorded.Hash,
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
        SubmittedAt = recorded.At,
    };
}

/// <summary>A point outside one department's remit: another one must be asked.</summary>
public sealed record Referral(string From, string To);
