using System.Text.Json;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>What each department hears, on its own queue, of what happens to a case that it has a part in.</summary>
public static class DepartmentNotices
{
    private sealed record Notice(string Department, string Type, object Content);

    /// <summary>The messages for these events, in their order. Their ids come from the intent, so a second copy is known as one.</summary>
    public static IReadOnlyList<OutgoingMessage> For(Case after, IReadOnlyList<RecordedEvent> events, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return
        [
            .. events.SelectMany(e => Of(e, after, jurisdiction).Select(notice => (e, notice)))
                .Select((x, i) => new OutgoingMessage(
                    Queues.OfDepartment(x.notice.Department),
                    new CloudEvent(
                        $"{x.e.Intent}-{i + 1}",
                        $"/jurisdictions/{jurisdiction.Code}",
                        "department." + x.notice.Type,
                        after.Key.Id,
                        x.e.At,
                        Content(after, x.notice.Content)))),
        ];
    }

    private static IEnumerable<Notice> Of(RecordedEvent recorded, Case after, Jurisdiction jurisdiction) => recorded.Event is DeadlineEvent e
        ? DeadlineNotices.Of(e, recorded, after, jurisdiction).Select(n => new Notice(n.Department, n.Type, n.Content))
        : Of(recorded.Event, after);

    private static IEnumerable<Notice> Of(CaseEvent happened, Case after) => happened switch
    {
        DepartmentsAssigned e =>
        [
            .. e.Answering.Concat(e.CoHandlers).Select(d => Task(after, d)),
            .. e.Informed.Select(d => new Notice(d, "informed", Roles(after))),
        ],
        CaseWithdrawn e => InRound(after, after.Round).Select(d => new Notice(d, "case-withdrawn", new { e.Reason })),
        CoHandlerReleased e => [new(e.Department, "task-released", new { e.Reason }), .. ToLead(after, "co-handler-released", new { e.Department, e.Reason })],
        DepartmentInformed e => [new(e.Department, "informed", Roles(after))],
        CaseTakenOut e => e.Released.Select(d => new Notice(d, "task-released", new { e.Reason })),
        MergeDissolved e => e.Released.Select(d => new Notice(d, "task-released", new { e.Reason })),
        MainFollowed e => e.Answered.Select(d => new Notice(d, "main-answered", new { Department = d })),
        LeadReleased e => [new(e.Department, "task-released", new { e.Reason })],
        TaskMoved e =>
        [
            Task(after, e.Department),
            .. e.Role == AssignmentRole.CoHandler
                ? ToLead(after, "co-handler-added", new { e.Department, AskedBy = (string?)null })
                : CoHandlers(after).Select(d => new Notice(d, "lead-changed", new { Lead = e.Department, e.From })),
        ],
        ObjectionUpheld e =>
        [
            new(e.Department, "objection-upheld", new { e.To }),
            .. CoHandled(after, e) ? ToLead(after, "co-handler-released", new { e.Department }) : [],
        ],
        ObjectionOverruled e => [new(e.Department, "objection-overruled", new { e.Reason })],
        CoHandlerAdded e => [Task(after, e.Department), new(after.Lead!, "co-handler-added", new { e.Department, e.AskedBy })],
        OpinionGiven e =>
        [
            new(after.Lead!, "opinion-given", new { e.Department, e.Opinion.Annex, AskDepartments = e.Opinion.AskedDepartments }),
        ],
        OpinionWaived e =>
        [
            new(after.Lead!, "opinion-waived", new { e.Department, e.Reason }),
            new(e.Department, "opinion-waived", new { e.Department, e.Reason }),
        ],
        DisagreementRaised e =>
        [
            new(e.Department == e.Lead ? e.CoHandler : e.Lead, "disagreement-raised", new { RaisedBy = e.Department, e.Lead, e.CoHandler, e.Reason }),
        ],
        DisagreementSettled e => new[] { e.Lead, e.Department }.Select(d =>
            new Notice(d, "disagreement-settled", new { e.Lead, CoHandler = e.Department, e.Decision })),
        ReplySent e => CoHandlers(after).Select(d => new Notice(d, "reply-sent", new { e.Department, Number(after, e).DocumentNumber })),
        ReplySentBack e => [new(e.Department, "reply-sent-back", new { e.Reason })],
        ReplyChecked e => [new(e.Department, "reply-checked", new { })],
        ReplyCorrected e => CoHandlers(after).Select(d => new Notice(d, "reply-corrected", new { e.Department, e.Reason })),
        ReplyPublished e =>
        [
            new(e.Department, "reply-published", new { e.Round, Public = PublicEntry.PathOf(PublicLetterId.Of(after.Key, new(e.Round, e.Department))) }),
        ],
        ReplyUnpublished e => [new(e.Department, "reply-unpublished", new { e.Round, e.Reason })],
        CommitmentConfirmed e => [new(e.Department, "commitment-confirmed", new { Commitment = Promised(after, e), e.Becomes, Name = Words.Of(e.Becomes), e.Until })],
        CommitmentSentBack e => [new(e.Department, "commitment-sent-back", new { Commitment = Promised(after, e), e.Reason })],
        FeedbackGiven e => [new(e.Department, "feedback-given", new { e.Proposer, e.Feedback })],
        SecondRoundOpened e => InRound(after, e.Round - 1).Select(d => new Notice(d, "second-round-opened", new { e.Reason })),
        CaseClosed e => InRound(after, after.Round).Select(d => new Notice(d, "case-closed", new { e.Reason })),
        _ => [],
    };

    private static bool CoHandled(Case after, ObjectionUpheld e) => after.CurrentAssignments.Any(a =>
        a.Department == e.Department && a is { Role: AssignmentRole.CoHandler, Stage: AssignmentStage.Released });

    private static IEnumerable<Notice> ToLead(Case after, string type, object content) =>
        after.Lead is { } lead ? [new(lead, type, content)] : [];

    private static object Roles(Case after) => new
    {
        Answering = after.CurrentAssignments.Where(a => a.Answers).Select(a => a.Department),
        CoHandlers = CoHandlers(after),
    };

    private static Notice Task(Case after, string department)
    {
        var assignment = after.Assignment(department)!;
        return new(department, "task-assigned", new
        {
            assignment.Role,
            after.Lead,
            CoHandlers = CoHandlers(after),
            assignment.AskedBy,
            OpinionsGiven = assignment.Role == AssignmentRole.Lead && OpinionsGiven(after) is { Count: > 0 } given ? given : null,
        });
    }

    private static JsonElement Content(Case after, object content)
    {
        var data = JsonSerializer.SerializeToNode(
            new
            {
                CaseId = after.Key.Id,
                after.CaseNumber,
                after.Title,
                after.Round,
                Link = LinkTo(after.Key.Id),
                MergedInto = after.MergedInto is { Main: var main } ? new { main.CaseNumber, main.Title, Link = LinkTo(main.Id) } : null,
                Members = after.Members is [] ? null : after.Members.Select(m => new { m.CaseNumber, m.Title, Link = LinkTo(m.Id) }),
            },
            WorkflowJson.Options)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(content, WorkflowJson.Options)!.AsObject())
            data[name] = value?.DeepClone();
        return JsonSerializer.SerializeToElement(data, WorkflowJson.Options);
    }

    private static string LinkTo(string id) => $"/api/proposals/{id}";

    private static IEnumerable<string> CoHandlers(Case state) =>
        state.CurrentAssignments.Where(a => a.Role == AssignmentRole.CoHandler && a.Stage != AssignmentStage.Released)
            .Select(a => a.Department);

    /// <summary>What a new lead has from the one before: the opinions that are in already.</summary>
    private static List<string> OpinionsGiven(Case state) =>
        [.. state.CurrentAssignments.Where(a => a is { Role: AssignmentRole.CoHandler, OpinionEvent: not null }).Select(a => a.Department)];

    private static IEnumerable<string> InRound(Case state, int round) =>
        state.Assignments.Where(a => a.Round == round && a.Stage != AssignmentStage.Released).Select(a => a.Department);

    private static object Promised(Case after, CommitmentEvent e) => Promised(after.Commitments.First(c => c.Id == e.Commitment));

    /// <summary>What a notice calls a commitment by.</summary>
    internal static object Promised(Commitment commitment) => new { commitment.Id, commitment.Promise.Text, commitment.Due };

    private static Reply Number(Case after, ReplySent e) => after.Assignment(e.Department)!.Reply!;
}
