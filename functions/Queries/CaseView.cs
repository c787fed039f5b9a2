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

/// <summary>A case as one caller sees it; one that was back-filled (补录) says so. Its points are what opinions answer: see <see cref="ProposalPoints"/>.</summary>
public sealed record CaseView(
    string Id,
    int Version,
    ProposalKind Kind,
    Named Session,
    string? CaseNumber,
    string Title,
    string Text,
    IReadOnlyList<string> Points,
    string? Category,
    IReadOnlyList<Proposer> Proposers,
    DateTimeOffset SubmittedAt,
    CaseStage Stage,
    string StageName,
    CaseStage? ArchivedFrom,
    SigningView? Signing,
    Supervisor? Supervisor,
    string? Reason,
    int Round,
    IReadOnlyList<AssignmentView> Assignments,
    IReadOnlyList<Named> AskedDepartments,
    IReadOnlyList<ObjectionView> Objections,
    IReadOnlyList<DisagreementView> Disagreements,
    IReadOnlyList<CaseDeadline> Deadlines,
    TogetherView? MergedInto,
    IReadOnlyList<TogetherView> Members,
    IReadOnlyList<string> Allowed,
    bool? Backfilled = null)
{
    /// <summary>The view of <paramref name="caller"/>, who may see the case, on the day of the reading.</summary>
    public static CaseView Of(
        Case state, int version, IProposalText text, MergeViews merge, Jurisdiction jurisdiction, Caller caller, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(merge);
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
            text.Text,
            text.Points ?? [],
            state.Category,
            state.Proposers,
            state.SubmittedAt,
            state.Stage,
            Words.Of(state.Stage),
            state.ArchivedFrom,
            state.Signing is { } signing && Visibility.MaySeeSigning(state, caller) ? SigningView.Of(signing) : null,
            state.Supervisor,
            state.Reason,
            state.Round,
            [.. sees.Select(a => AssignmentView.Of(state, a, jurisdiction, caller))],
            waitsForOpinions ? [.. state.OpenReferrals.Select(r => AssignmentView.Name(r.To, jurisdiction))] : [],
            [
                .. state.Objections.Where(o => Visibility.MaySee(state, o, caller)).Select(o => ObjectionView.Of(o, jurisdiction)),
            ],
            [
                .. state.Disagreements.Where(d => Visibility.MaySee(state, d, caller)).Select(d => DisagreementView.Of(d, jurisdiction)),
            ],
            [
                .. state.Deadlines.Where(d => Visibility.MaySee(state, d.Scope, caller)).Select(d => CaseDeadline.Of(d, jurisdiction, today))
                    .OfType<CaseDeadline>().OrderBy(d => d.Date),
            ],
            merge.MergedInto,
            merge.Members,
            [.. Offers.OnCase(state, caller).Select(CommandName.Of)],
            state.IsBackfilled ? true : null);
    }
}

/// <summary>联名附议.</summary>
/// <param name="Until">The cut-off, UTC.</param>
/// <param name="Signatures">Of each who was asked, also of those who are left out since.</param>
public sealed record SigningView(DateTimeOffset Until, IReadOnlyList<SignatureView> Signatures)
{
    internal static SigningView Of(Signing signing) => new(
        signing.Until, [.. signing.Signatures.Select(s => new SignatureView(s.Proposer, s.State, Words.Of(s.State), s.Taken, s.Event))]);
}

/// <summary>What one joint proposer said.</summary>
public sealed record SignatureView(Proposer Proposer, SignatureState State, string StateName, SignatureTaken? Taken, int? Event);

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

/// <summary>What a lead and a co-handler did not agree on.</summary>
/// <param name="Round">The round.</param>
/// <param name="Lead">主办.</param>
/// <param name="CoHandler">会办.</param>
/// <param name="RaisedBy">Which of the two brought it to the office.</param>
/// <param name="State">What came of it.</param>
/// <param name="StateName">The same in words.</param>
/// <param name="Event">The event that holds the reason.</param>
/// <param name="SettledEvent">The event that holds the office's decision.</param>
public sealed record DisagreementView(
    int Round, Named Lead, Named CoHandler, Named RaisedBy, DisagreementState State, string StateName, int Event, int? SettledEvent)
{
    internal static DisagreementView Of(Disagreement disagreement, Jurisdiction jurisdiction) => new(
        disagreement.Round,
        AssignmentView.Name(disagreement.Lead, jurisdiction),
        AssignmentView.Name(disagreement.CoHandler, jurisdiction),
        AssignmentView.Name(disagreement.RaisedBy, jurisdiction),
        disagreement.State,
        Words.Of(disagreement.State),
        disagreement.Event,
        disagreement.SettledEvent);
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
    PublicationView? Publication,
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
        PublicationView.Of(state, assignment),
        [.. assignment.Feedback.Where(f => Visibility.MaySee(state, assignment, f, caller))],
        [
            .. Offers.OnAssignment(state, assignment, caller).Select(CommandName.Of),
            .. Offers.OnPublication(state, assignment, caller, jurisdiction).Select(CommandName.Of),
        ]);

    internal static Named Name(string department, Jurisdiction jurisdiction) =>
        new(department, jurisdiction.Department(department)?.Name ?? department);
}
