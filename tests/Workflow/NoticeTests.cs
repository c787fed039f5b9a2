using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>Which department hears of which event, and of none that is not its business.</summary>
public sealed class NoticeTests
{
    private const string Lead = "civil", CoHandler = "labour", Informed = "party", Other = "finance";

    private static readonly Letter Reply = new("答复", "正文", [new("联系人", "5550100")], Commitments: [new("六处食堂开办", new DateOnly(2027, 6, 30), Lead)]);

    private static readonly CaseEvent[] Handled =
    [
        new CaseSubmitted("s1", ProposalKind.CppccProposal, "题目", "内容", [new("m1", "林知远")]),
        new CaseAccepted("2026001", null),
        new DepartmentsAssigned(1, [Lead], [CoHandler], [Informed]),
    ];

    [Fact]
    public void Notice_NamesTheOnesThatAreHandledTogether()
    {
        var member = Told(Merged, Followed[3..])[0];
        var main = Told([.. Handled[..2], new MemberJoined(new MemberCase("c3", "2026003", "并入", 3))], Handled[2..])[0];

        member.GetProperty("mergedInto").GetRawText().ShouldBe("""{"caseNumber":"2026002","title":"主案","link":"/api/proposals/c2"}""");
        member.TryGetProperty("members", out _).ShouldBeFalse();
        main.GetProperty("members").GetRawText().ShouldBe("""[{"caseNumber":"2026003","title":"并入","link":"/api/proposals/c3"}]""");
    }

    private static readonly CaseEvent[] Replied =
    [
        .. Handled, new TaskAcknowledged(1, Lead), new OpinionWaived(1, CoHandler, "商定"), new ReplyDrafted(1, Lead, Reply),
        new ReplyApproved(1, Lead, new Approval("签发人", "A", new Disclosure(DisclosureKind.Public)), "1号"),
    ];

    private static readonly CaseEvent[] Merged = [.. Handled[..2], new CaseMerged(new MainCase("c2", "2026002", "主案"))];

    private static readonly CaseEvent[] Followed =
        [.. Merged, new DepartmentsAssigned(1, [Lead], [], [Informed]), new MainFollowed(1, [], false, [])];
    private static readonly CaseEvent[] Opined =
        [.. Handled, new TaskAcknowledged(1, CoHandler), new OpinionGiven(1, CoHandler, new Opinion([new("一", "可行")]))];

    public static TheoryData<CaseEvent[], CaseEvent[], string> Events => new()
    {
        { Merged[..2], Merged[2..], "" },
        { Merged, Followed[3..], "civil task-assigned, party informed" },
        { Followed, [new DepartmentInformed(1, CoHandler), new MainFollowed(1, [], false, [])], "labour informed" },
        { Followed, [new MainFollowed(1, [Lead], true, [new SharedOpinion(1, CoHandler, "c2", 7)])], "civil main-answered" },
        { Followed, [new CaseTakenOut("并非一事", [Lead])], "civil task-released" },
        { Followed, [new MergeDissolved("主案已撤回", [Lead])], "civil task-released" },
        { Handled, [new MemberJoined(new MemberCase("c3", "2026003", "并入", 3))], "" },
        { Handled[..2], Handled[2..], "civil task-assigned, labour task-assigned, party informed" },
        { Handled[..2], [new DepartmentsAssigned(1, [Lead, Other], [], [])], "civil task-assigned, finance task-assigned" },
        { Handled[..1], [new CaseReturned("请补充")], "" },
        { Handled, [new KeyCaseMarked(new Supervisor("m", "领导"))], "" },
        { Handled, [new KeyCaseUnmarked("不再督办")], "" },
        { Handled, [new CaseWithdrawn("已解决")], "civil case-withdrawn, labour case-withdrawn, party case-withdrawn" },
        { Handled, [new AssignmentObjected(1, CoHandler, "不属职责", Other)], "" },
        {
            [.. Handled, new AssignmentObjected(1, CoHandler, "不属职责", Other)],
            [new ObjectionUpheld(1, CoHandler, Other), new TaskMoved(1, Other, AssignmentRole.CoHandler, CoHandler)],
            "labour objection-upheld, civil co-handler-released, finance task-assigned, civil co-handler-added"
        },
        {
            [.. Handled, new AssignmentObjected(1, Lead, "不属职责", Other)],
            [new ObjectionUpheld(1, Lead, Other), new TaskMoved(1, Other, AssignmentRole.Lead, Lead)],
            "civil objection-upheld, finance task-assigned, labour lead-changed"
        },
        { [.. Handled, new AssignmentObjected(1, Lead, "不属职责", null)], [new ObjectionOverruled(1, Lead, "职责所在")], "civil objection-overruled" },
        { Handled, [new CoHandlerReleased(1, CoHandler, "不涉及")], "labour task-released, civil co-handler-released" },
        {
            Handled, [new LeadReleased(1, Lead, "调整"), new TaskMoved(1, CoHandler, AssignmentRole.Lead, Lead)],
            "civil task-released, labour task-assigned"
        },
        { Opined, [new DisagreementRaised(1, CoHandler, Lead, CoHandler, "选址")], "civil disagreement-raised" },
        { Opined, [new DisagreementRaised(1, Lead, Lead, CoHandler, "选址")], "labour disagreement-raised" },
        {
            [.. Opined, new DisagreementRaised(1, Lead, Lead, CoHandler, "选址")], [new DisagreementSettled(1, CoHandler, Lead, "照办")],
            "civil disagreement-settled, labour disagreement-settled"
        },
        { [.. Handled, new TaskAcknowledged(1, Lead)], [new HandlerNamed(1, Lead, new Handler("科", "人"))], "" },
        { Replied, [new ContactLogged(1, Lead, new Contact(ContactKind.Phone, default, ["m1"], "电话"))], "" },
        { Replied, [new ReplyChecked(1, Lead)], "civil reply-checked" },
        { Replied, [new ReplySentBack(1, Lead, "请补充")], "civil reply-sent-back" },
        { [.. Replied, new ReplySent(1, Lead, ["m1"], [])], [new ReplyCorrected(1, Lead, Reply, "有误")], "labour reply-corrected" },
        { [.. Replied, new ReplySent(1, Lead, ["m1"], [])], [new ReplyPublished(1, Lead, null!)], "civil reply-published" },
        { [.. Replied, new ReplySent(1, Lead, ["m1"], [])], [new ReplyUnpublished(1, Lead, "有误")], "civil reply-unpublished" },
        { [.. Replied, new ReplySent(1, Lead, ["m1"], [])], [new CommitmentConfirmed(1, Lead, "c1", CommitmentState.CarriedOut, null)], "civil commitment-confirmed" },
        { [.. Replied, new ReplySent(1, Lead, ["m1"], [])], [new CommitmentSentBack(1, Lead, "c1", "请补充")], "civil commitment-sent-back" },
        {
            [.. Handled, new CoHandlerReleased(1, CoHandler, "不涉及")], [new CaseWithdrawn("已解决")],
            "civil case-withdrawn, party case-withdrawn"
        },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Event_IsToldToThoseWhoseBusinessItIs(CaseEvent[] before, CaseEvent[] happened, string notices)
    {
        var messages = MessagesOf(before, happened);

        string.Join(", ", messages.Select(m => $"{m.Queue["department-".Length..]} {m.Message.Type["department.".Length..]}")).ShouldBe(notices);
    }

    private static List<JsonElement> Told(CaseEvent[] before, CaseEvent[] happened) =>
        [.. MessagesOf(before, happened).Select(m => m.Message.Data!.Value)];

    private static IReadOnlyList<OutgoingMessage> MessagesOf(CaseEvent[] before, CaseEvent[] happened)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(happened);
        var by = new Caller(Year.Code, "office", "office", CallerRole.Office);
        var recorded = before.Concat(happened).Select((e, i) => new RecordedEvent(i + 1, default, default, by, "queue", "intent", e)).ToList();
        var after = recorded.Aggregate((Case?)null, (state, e) => Case.Apply(state, new CaseKey(Year.Code, "c"), e))!;

        return DepartmentNotices.For(after, recorded[before.Length..], Year.Jurisdictions.Find(Year.Code)!);
    }

    [Fact]
    public void NewLead_HearsOfTheOpinionsThatAreInAlready()
    {
        var by = new Caller(Year.Code, "office", "office", CallerRole.Office);
        CaseEvent[] all = [.. Opined, new LeadReleased(1, Lead, "调整"), new TaskMoved(1, Other, AssignmentRole.Lead, Lead)];
        var recorded = all.Select((e, i) => new RecordedEvent(i + 1, default, default, by, "queue", "intent", e)).ToList();
        var after = recorded.Aggregate((Case?)null, (state, e) => Case.Apply(state, new CaseKey(Year.Code, "c"), e))!;

        var task = DepartmentNotices.For(after, recorded[^2..], Year.Jurisdiction).Single(m => m.Queue == "department-finance").Message.Data!.Value;

        task.GetProperty("opinionsGiven").EnumerateArray().Select(d => d.GetString()).ShouldBe([CoHandler]);
    }
}
