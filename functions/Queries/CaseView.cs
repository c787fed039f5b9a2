using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>A code and the name that users know.</summary>
public sealed record Named(string Code, string Name);

/// <summary>What happened to a case, as far as one caller may read it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">The version that they see: the number of the newest event that changed anything for them.</param>
/// <param name="Events">In their order.</param>
public sealed record HistoryView(string Id, int Version, IReadOnlyList<RecordedEvent> Events);

/// <summary>A case as one caller sees it.</summary>
public sealed record CaseView(
    string Id,
    int Version,
    ProposalKind Kind,
    Named Session,
    string? CaseNumber,
    string Title,
    string Text,
    string? Category,
    IReadOnlyList<Proposer> Proposers,
    DateTimeOffset SubmittedAt,
    CaseStage Stage,
    string StageName,
    CaseStage? ArchivedFrom,
    Supervisor? Supervisor,
    string? Reason,
    int Round,
    IReadOnlyList<AssignmentView> Assignments,
    IReadOnlyList<Named> AskedDepartments,
    IReadOnlyList<ObjectionView> Objections,
    IReadOnlyList<string> Allowed)
{
    /// <summary>The view of <paramref name="caller"/>, who may see the case.</summary>
    public static CaseView Of(Case state, int version, string text, Jurisdiction jurisdiction, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var sees = state.Assignments.Where(a => Visibility.MaySee(state, a, caller)).ToList();
        var waitsForOpinions = Visibility.SeesAll(caller) || sees.Any(a => a.Round == state.Round && a.Answers && a.Department == caller.Department);
        return new(
            state.Key.Id,
            version,
            state.Kind,
            new(state.Session, jurisdiction.Session(state.Session)?.Name ?? state.Session),
            state.CaseNumber,
            state.Title,
            text,
            state.Category,
            state.Proposers,
            state.SubmittedAt,
            state.Stage,
            Words.Of(state.Stage),
            state.ArchivedFrom,
            state.Supervisor,
            state.Reason,
            state.Round,
            [.. sees.Select(a => AssignmentView.Of(state, a, jurisdiction, caller))],
            waitsForOpinions ? [.. state.OpenReferrals.Select(r => AssignmentView.Name(r.To, jurisdiction))] : [],
            [
                .. state.Objections.Where(o => Visibility.MaySee(state, o, caller)).Select(o => ObjectionView.Of(o, jurisdiction)),
            ],
            [.. Transitions.Allowed(state.Stage, caller.Roles).Where(c => !c.IsSubclassOf(typeof(AssignmentCommand))).Select(CommandName.Of)]);
    }
}

/// <summary>One hop of the case: who objected, and where it went.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Who objected.</param>
/// <param name="Suggested">Whose it should be, in the objector's eyes.</param>
/// <param name="Ruling">What came of it.</param>
/// <param name="To">Where it went.</param>
/// <param name="Event">The event that holds the reason.</param>
public sealed record ObjectionView(int Round, Named Department, Named? Suggested, Ruling Ruling, Named? To, int Event)
{
    internal static ObjectionView Of(Objection objection, Jurisdiction jurisdiction) => new(
        objection.Round,
        AssignmentView.Name(objection.Department, jurisdiction),
        objection.Suggested is { } suggested ? AssignmentView.Name(suggested, jurisdiction) : null,
        objection.Ruling,
        objection.To is { } to ? AssignmentView.Name(to, jurisdiction) : null,
        objection.Event);
}

/// <summary>One department's part, as one caller sees it.</summary>
public sealed record AssignmentView(
    int Round,
    Named Department,
    AssignmentRole Role,
    string RoleName,
    AssignmentStage Stage,
    string StageName,
    DateTimeOffset AssignedAt,
    Named? AskedBy,
    Handler? Handler,
    string? WaiverReason,
    string? OpinionAnnex,
    string? DocumentNumber,
    Approval? Approval,
    DateTimeOffset? SentAt,
    IReadOnlyList<ProposerFeedback> Feedback,
    IReadOnlyList<string> Allowed)
{
    internal static AssignmentView Of(Case state, Assignment assignment, Jurisdiction jurisdiction, Caller caller) => new(
        assignment.Round,
        Name(assignment.Department, jurisdiction),
        assignment.Role,
        Words.Of(assignment.Role),
        assignment.Stage,
        Words.Of(assignment.Stage),
        assignment.AssignedAt,
        assignment.AskedBy is { } asker ? Name(asker, jurisdiction) : null,
        assignment.Handler,
        assignment.WaiverReason,
        assignment.OpinionAnnex,
        assignment.Reply?.DocumentNumber,
        assignment.Reply?.Approval,
        assignment.Reply?.SentAt,
        [.. assignment.Feedback.Where(f => Visibility.MaySee(state, assignment, f, caller))],
        [.. AllowedOn(state, assignment, caller).Select(CommandName.Of)]);

    internal static Named Name(string department, Jurisdiction jurisdiction) =>
        new(department, jurisdiction.Department(department)?.Name ?? department);

    private static IEnumerable<Type> AllowedOn(Case state, Assignment assignment, Caller caller) =>
        assignment.Round != state.Round ? [] : Transitions.Allowed(state.Stage, assignment.Role, assignment.Stage, caller.Roles)
            .Where(command => Transitions.RolesFor(command) != CallerRole.Department || assignment.Department == caller.Department);
}
