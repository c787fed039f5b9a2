using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>A case in the list of one of its proposers: nothing but what <see cref="Visibility"/> lets a proposer see.</summary>
/// <param name="Key">The case.</param>
/// <param name="Version">The version of the case when the row was written.</param>
/// <param name="Proposer">Whose list; the id that their token carries.</param>
/// <param name="Leads">Whether they are the lead proposer.</param>
/// <param name="Session">The session's code.</param>
/// <param name="Kind">提案 or 建议.</param>
/// <param name="Title">案由.</param>
/// <param name="CaseNumber">案号; null until accepted.</param>
/// <param name="Category">类别.</param>
/// <param name="Stage">What the case waits for.</param>
/// <param name="Reason">Why it ended as it did, where that was said.</param>
/// <param name="Round">The current round.</param>
/// <param name="Signing">What came of being asked to sign; null where they were not asked.</param>
/// <param name="Replies">The replies that were sent to them.</param>
/// <param name="Allowed">What they can do now.</param>
/// <param name="SubmittedAt">UTC; the list's order.</param>
/// <param name="MergedInto">并案: what it was merged into, which may be another's.</param>
public sealed record ProposerRow(
    CaseKey Key,
    int Version,
    string Proposer,
    bool Leads,
    string Session,
    ProposalKind Kind,
    string Title,
    string? CaseNumber,
    string? Category,
    CaseStage Stage,
    string? Reason,
    int Round,
    OwnSigning? Signing,
    IReadOnlyList<OwnReply> Replies,
    IReadOnlyList<OwnTask> Allowed,
    DateTimeOffset SubmittedAt,
    OwnMain? MergedInto = null)
{
    /// <summary>The row of each proposer of the case; of one that was back-filled nobody has one, since only names are known.</summary>
    public static IEnumerable<ProposerRow> Of(Case state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Listed(state).Select(p => new ProposerRow(
            state.Key,
            state.Version,
            p.Id,
            p.Id == state.Proposers[0].Id,
            state.Session,
            state.Kind,
            state.Title,
            state.CaseNumber,
            state.Category,
            state.Stage,
            state.Reason,
            state.Round,
            OwnSigning.Of(state, p.Id),
            [.. state.Assignments.Where(a => a.Stage == AssignmentStage.Sent).Select(a => OwnReply.Of(a, p.Id))],
            [.. OwnTask.Of(state, p)],
            state.SubmittedAt,
            state.MergedInto is { Main: var main } ? new OwnMain(main.CaseNumber, main.Title) : null));
    }

    /// <summary>
    /// The proposers whose rows a change makes, alters or takes away. Found by comparing, not from the events: a case has up to two hundred
    /// proposers, and most of what happens to it shows in no row of theirs.
    /// </summary>
    public static IReadOnlyList<string> TouchedBy(Case? before, Case after)
    {
        var (was, becomes) = (Shown(before), Shown(after));
        return [.. was.Keys.Union(becomes.Keys).Where(id => was.GetValueOrDefault(id) != becomes.GetValueOrDefault(id))];
    }

    /// <summary>Those who can have a row.</summary>
    public static IEnumerable<Proposer> Listed(Case state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.IsBackfilled ? [] : state.Proposers.DistinctBy(p => p.Id);
    }

    private static Dictionary<string, string> Shown(Case? state) => state is null
        ? []
        : Of(state).ToDictionary(r => r.Proposer, r => JsonSerializer.Serialize(r with { Version = 0 }, WorkflowJson.Options));
}

/// <summary>The case that a proposer's was merged into.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
public sealed record OwnMain(string CaseNumber, string Title);

/// <summary>A reply in the row of one proposer, with that proposer's own feedback.</summary>
/// <param name="Round">The round that it answers.</param>
/// <param name="Department">Who answers.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="Attitude">办理态度; null where they gave no feedback.</param>
/// <param name="Result">办理结果; null where they gave no feedback.</param>
public sealed record OwnReply(int Round, string Department, DateTimeOffset? SentAt, Satisfaction? Attitude, Satisfaction? Result)
{
    internal static OwnReply Of(Assignment answered, string proposer)
    {
        var own = answered.Feedback.FirstOrDefault(f => f.Proposer == proposer);
        return new(answered.Round, answered.Department, answered.Reply?.SentAt, own?.Attitude, own?.Result);
    }
}

/// <summary>Something that a proposer can do now.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Department">On whose reply; null where it is about the case.</param>
public sealed record OwnTask(string Command, string? Department = null)
{
    /// <summary>What is this proposer's turn now.</summary>
    internal static IEnumerable<OwnTask> Of(Case state, Proposer proposer)
    {
        var self = new Caller(state.Key.Jurisdiction, proposer.Id, proposer.Name, CallerRole.Proposer);
        return Offers.OnCase(state, self).Select(c => new OwnTask(CommandName.Of(c)))
            .Concat(
                from part in state.CurrentAssignments
                from command in Offers.OnAssignment(state, part, self)
                select new OwnTask(CommandName.Of(command), part.Department));
    }
}

/// <summary>A proposer's own signature.</summary>
/// <param name="Until">The cut-off, UTC.</param>
/// <param name="State">What came of it.</param>
public sealed record OwnSigning(DateTimeOffset Until, SignatureState State)
{
    internal static OwnSigning? Of(Case state, string proposer) =>
        state.Signing?.Of(proposer) is { } own ? new(state.Signing.Until, own.State) : null;
}
