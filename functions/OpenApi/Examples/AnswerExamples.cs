using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Functions.Alerts;
using ProposalWorkflow.Functions.Commitments;
using ProposalWorkflow.Functions.Deadlines;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Functions.Attachments;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Functions.Poison;
using ProposalWorkflow.Functions.Public;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Functions.Replies;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Poison;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Statistics;
using ProposalWorkflow.Workflow.Trails;
using static ProposalWorkflow.Functions.OpenApi.Examples.ExamplePlace;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>An example of each kind of answer, made from the example case by what makes the answers themselves.</summary>
internal static class AnswerExamples
{
    private static readonly Case State = ExampleCase.State;
    private static readonly Named Lead = AssignmentView.Name(Civil, Jurisdiction);
    private static readonly IReadOnlyList<object> All = [.. Make()];

    /// <summary>A command that is taken on.</summary>
    public static OperationView Pending { get; } = OperationView.Of(State.Key, IntentId.Of(Office, "accept", State.Key.Id), null);

    /// <summary>The example of this type of answer.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static object Of(Type answer) => All.FirstOrDefault(answer.IsInstanceOfType)
        ?? throw new InvalidOperationException($"The API's description has no example of a {answer.Name}: add one to {nameof(AnswerExamples)}.");

    private static IEnumerable<object> Make()
    {
        var accepted = ExampleCase.Last<CaseAccepted>();
        yield return OperationView.Of(State.Key, accepted.Intent, new Operation
        {
            Intent = accepted.Intent,
            Fingerprint = "",
            Command = CommandName.Of(typeof(Accept)),
            By = accepted.By,
            AskedAt = accepted.AskedAt,
            DecidedAt = accepted.At,
            Version = accepted.Number,
        });
        var text = (IProposalText)ExampleCase.Last<CaseSubmitted>().Event;
        yield return CaseView.Of(State, State.Version, text, new MergeViews(null, [new("2026041", "关于推广社区助餐点的建议", IntentId.NewCase("member"))]), Jurisdiction, Office, ExampleCase.Today);
        yield return new HistoryView(State.Key.Id, State.Version, ExampleCase.History);
        var opinion = ExampleCase.Last<OpinionGiven>();
        var given = ((OpinionGiven)opinion.Event).Opinion;
        yield return new OpinionView(AssignmentView.Name(Labour, Jurisdiction), Lead, given, opinion.At);
        var overview = OpinionOverview.Of(
            State, 1, text.Points ?? [], new Dictionary<string, Opinion> { [Labour] = given }, null, Jurisdiction.DateAt(opinion.At));
        yield return OpinionsView.Of(State, State.Assignment(Civil)!, overview, Jurisdiction);
        yield return UploadView.Of(State.Key, Labour, Upload, opinion.At);
        var reply = State.Assignment(Civil)!.Reply!;
        var letter = ((ReplyDrafted)ExampleCase.Last<ReplyDrafted>().Event).Letter;
        yield return new ReplyView(
            Lead, 1, [.. State.Proposers.Select(p => p.Name)], letter,
            [.. letter.Annexes!.Select(a => new AnnexView(a.Title, AssignmentView.Name(a.Department, Jurisdiction), given))],
            reply.DocumentNumber, reply.Approval, reply.SentAt);
        yield return new Page<CaseRow>([CaseRow.Of(State, Jurisdiction)], null);
        var versions = ReplyVersion.Of(ExampleCase.History, State.Assignment(Civil)!);
        yield return new DraftTemplateView(letter);
        yield return ReplyVersionsView.Of(Lead, State.Assignment(Civil)!, versions);
        yield return new ReplyVersionLetter(ReplyVersionView.Of(versions[^1], versions[^2]), letter);
        var version = PublicVersion.Of(State, State.Assignment(Civil)!, new(letter, [(Labour, given)]), Jurisdiction);
        var row = new PublicRow(State.Key, new(1, Civil), State.Version, new(State.Version, accepted.At, version.Letter));
        yield return new PublicVersionView(version.Letter, [new("/letter/body", "第 3 段第 12 字起有居民身份证号码，不能公开。")], null, null);
        yield return new PublicLetterView(row.Id, PublicEntry.PathOf(row.Id), accepted.At, version.Letter);
        yield return new Page<PublicEntry>([PublicEntry.Of(row, version.Letter)], null);
        yield return new Page<InboxRow>([.. InboxRow.Of(State, Civil, Jurisdiction)], null);
        yield return new Page<CommitmentRow>([.. State.Commitments.Select(c => CommitmentRow.Of(State, c, Jurisdiction))], null);
        yield return new CommitmentList(
            State.Key.Id, ExampleCase.Today,
            [.. State.Commitments.Select(c => CommitmentView.Of(State, c, ExampleCase.History, Office, Jurisdiction, ExampleCase.Today))]);
        yield return new Page<ProposerRow>([ProposerRow.Of(State).First()], null);
        yield return StatisticsView.Of(CaseShare.Of(State, Jurisdiction).Counts, Jurisdiction, Jurisdiction.Sessions[0], ExampleCase.Today);
        yield return JurisdictionView.Of(Jurisdiction);
        yield return TrailView.Of(new CaseTrail(
            State.Key, JsonSerializer.Serialize(State, WorkflowJson.Options),
            [.. ExampleCase.History.Select(e => new TrailRow(e.Number, Trail.TextOf(e), e.Hash))]));
        var opinionDue = DeadlineFold.All(ExampleCase.History.Select(e => e.Event)).Values.First(d => d.Bearer == Labour);
        var due = DeadlineAnswer.Of(opinionDue, Jurisdiction, ExampleCase.Now, []);
        yield return due;
        yield return new DeadlineList(State.Key.Id, ExampleCase.Today, [due]);
        yield return new AcknowledgeAlertBody("请民政局当面说明。");
        var alert = AlertView.Of(new(
            new(
                NoticeId.Of(AlertKind.Dissatisfied, State.Key.Id), AlertKind.Dissatisfied, Jurisdiction.Code, ExampleCase.Now,
                $"提案者不满意：{State.Title}", "对临安区民政局的办理结果，提案者林知远表示不满意。")
            {
                Case = new(State.Key.Id, State.CaseNumber, State.Title),
                Department = new(Civil, Lead.Name),
                Told = ["交办机关", "分管领导"],
                Link = $"/api/proposals/{State.Key.Id}",
            },
            new Acknowledgement("manager-1", "许望舒", ExampleCase.Now.AddHours(2), "请民政局当面说明。")));
        yield return alert;
        yield return new Page<AlertView>([alert], null);
        var similar = new SimilarView(
            IntentId.NewCase("another"), 0.412, ["社区食堂", "老年人"], "2025017", "关于解决老年人就餐难的提案", new("cppcc-6-2", "六届二次会议"),
            false, CaseStage.Closed, Domain.Words.Of(CaseStage.Closed), Lead, []);
        yield return new SimilarList(State.Key.Id, [similar]);
        var import = new Import
        {
            Key = new(State.Key.Jurisdiction, IntentId.OfImport(State.Key.Jurisdiction, "example")), By = Office, AskedAt = accepted.AskedAt, DoneAt = accepted.At,
            HasColumns = true, Lines = "", Total = 2, Read = 2, Accepted = 1, Refused = 1, IgnoredColumns = ["备注"],
        };
        yield return ImportView.Of(import);
        yield return ImportPage.Of(import, new(
        [
            new(2, LineResult.Accepted, "甲-1", State.Title) { Case = State.Key.Id, Intent = accepted.Intent },
            new(3, LineResult.Refused, "甲-2", "") { Problem = "这一行有误，请按所列各项改正。", Faults = [new("案由", "不能为空。")] },
        ], null));
        yield return new SuggestionList(State.Key.Id, [new(Lead, 0.83, ["社区", "养老"], [similar])], []);
        var stuck = new PoisonMessageView(
            "4d6c1f0e-8a51-4c0f-9a7e-2b1f6c3d5e70", Domain.Words.Of(typeof(SendReply)), "proposal.command.send-reply", State.Key.Id,
            opinion.At, opinion.At.AddMinutes(1), "TimeoutException: The store did not answer.");
        yield return new PoisonView([new(Queues.Replies, PoisonWords.OfQueue(Queues.Replies), 1, 0, [stuck])]);
        yield return new RedriveView(Queues.Replies, 1, 0);
        foreach (var example in BasisExamples.Make())
            yield return example;
    }
}
