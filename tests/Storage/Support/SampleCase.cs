using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;
using Case = ProposalWorkflow.Domain.Cases.Case;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Commits on a case, as the workflow would make them.</summary>
public static class SampleCase
{
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 1, 30, 0, TimeSpan.Zero);

    public static CaseKey NewKey(string id = "case-1") => new(StorageFixture.NewJurisdiction(), id);

    /// <summary>The commit that makes the case.</summary>
    public static Commit Submission(CaseKey key, string intent = "intent-1", string text = "案文") =>
        Next(key, null, intent, new CaseSubmitted(
            "6-3", ProposalKind.CppccProposal, "关于加强社区养老服务的提案", text, [new Proposer("m-1", "林一苇"), new Proposer("m-2", "陈禾")]));

    /// <summary>A commit on the case as it was read, with one event for each text.</summary>
    public static Commit Opinions(CaseKey key, StoredCase read, string intent, params string[] texts) =>
        Next(key, read, intent, [.. texts.Select(text => new OpinionGiven(1, "bureau-a", new Opinion([new OpinionPoint("一", text)])))]);

    /// <summary>The commit of a refused command.</summary>
    public static Commit Refusal(CaseKey key, string intent, int version = 0) => new(key, OperationOf(key, intent, version) with
    {
        Rejection = new Rejection(RejectionKind.WrongStage, "现在不能答复。") { Stage = "awaiting-review", Allowed = ["accept", "decline"] },
        Messages = [],
    });

    /// <summary>The commit of these events.</summary>
    public static Commit Next(CaseKey key, StoredCase? read, string intent, params IReadOnlyList<CaseEvent> events)
    {
        var state = read?.State;
        List<RecordedEvent> recorded = [];
        foreach (var happened in events)
        {
            var number = (state?.Version ?? 0) + 1;
            recorded.AddRange(Trail.Append(
                key, state, [new(number, Start.AddMinutes(number), Start.AddMinutes(number).AddSeconds(2), By(key), Queues.Intake, intent, happened)]));
            state = Case.Apply(state, key, recorded[^1]);
        }

        return new(key, OperationOf(key, intent, state!.Version), new(state, read?.Tag, recorded));
    }

    private static Operation OperationOf(CaseKey key, string intent, int version) => new()
    {
        Intent = intent,
        Fingerprint = "f0",
        Command = "give-opinion",
        By = By(key),
        AskedAt = Start,
        DecidedAt = Start.AddSeconds(2),
        Version = version,
        Messages = [new OutgoingMessage("department-bureau-a", new CloudEvent("id", "/", "task", key.Id, Start, null))],
        Inboxes = ["bureau-a"],
    };

    private static Caller By(CaseKey key) => new(key.Jurisdiction, "m-1", "林一苇", CallerRole.Proposer | CallerRole.Office);
}
