using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Functions.OpenApi.Examples.ExamplePlace;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>
/// For each command that people give one or more that are right in every field; together they use every field. A new command needs one here: the test
/// that asks for it says so. Those of one case are told in its order, so that <see cref="ExampleCase"/> can play them.
/// </summary>
public static class CommandExamples
{
    private static readonly Letter Letter = new(
        "关于增设社区食堂的建议的答复",
        "林知远委员：\n您提出的《关于增设社区食堂的建议》收悉，现答复如下：\n今年拟新设社区食堂六处。\n感谢您对我局工作的关心和支持。",
        [new("周小满", "555-0100")],
        ["区政协提案委"],
        [new("临安区人力资源和社会保障局的会办意见", Labour)],
        [new("新设社区食堂六处", new DateOnly(2026, 12, 31), Civil), new("开发公益性岗位十二个", new DateOnly(2026, 10, 31), Labour)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CaseCommand> All { get; } =
    [
        new Submit("cppcc-6-3", "关于增设社区食堂的建议", "老旧小区老年人就餐不便。建议：一是在每个街道增设社区食堂；二是对困难老人给予就餐补贴。",
            [new("m-1", "林知远"), new("g-2", "民盟区委", ProposerKind.Party)]),
        new Sign(),
        new DeclineToSign("已就同一问题另行提出提案。"),
        new EnterSignature("g-2", SignatureTaken.Paper),
        new EnterSignature("g-2", SignatureTaken.Phone, Declined: true, "不了解所提情况。"),
        new Return("请补充建议的具体地点。"),
        new Resubmit("关于增设社区食堂的建议", "建议在城东、城西两个街道各增设社区食堂三处。", [new("m-1", "林知远"), new("g-2", "民盟区委", ProposerKind.Party)]),
        new Withdraw("所提问题已经解决。"),
        new MarkKey("manager-1", "许望舒"),
        new UnmarkKey("已转入日常办理。"),
        new Accept("社会事业"),
        new Merge("bcdfghjkmnpqrstv", "社会事业"),
        new TakeOut("两件所提并非一事，须分别办理。"),
        new Decline("与本届第 12 号提案内容重复。"),
        new Assign(Civil, [Labour], Informed: [Finance]),
        new Assign(Separate: [Civil, Labour], Informed: [Finance]),
        new AddCoHandler { Department = Finance },
        new ReleaseCoHandler("所提事项不涉及该单位。") { Department = Labour },
        new ChangeLead(Finance, "机构职责已调整。") { Department = Civil },
        new RaiseObjection("所提事项不属于我单位职责。", Finance) { Department = Civil },
        new Uphold(Finance) { Department = Civil },
        new Overrule("该事项属于你单位职责。") { Department = Civil },
        new Acknowledge { Department = Civil },
        new NameHandler("养老服务科", "周小满") { Department = Civil },
        new LogContact(ContactKind.Phone, new DateOnly(2026, 3, 2), ["m-1"], "就选址听取了委员的意见。") { Department = Civil },
        new GiveOpinion(
            [new("关于用工", "食堂用工可纳入公益性岗位。", Answers: [1]), new("关于补贴", "所需补贴请征求财政部门意见。", Finance, [2])],
            "临安区人力资源和社会保障局的会办意见", "临人社函〔2026〕12号", [new("程以宁", "555-0101")], [ExamplePlace.Upload.Id]) { Department = Labour },
        new WaiveOpinion("已与该单位当面商定。") { Department = Finance },
        new RaiseDisagreement("对食堂用工的安排意见不一致。", Labour) { Department = Civil },
        new SettleDisagreement("食堂用工由人社部门统筹安排。") { Department = Labour },
        new DraftReply(Letter) { Department = Civil },
        new ApproveReply("何立", "A", new Disclosure(DisclosureKind.Public)) { Department = Civil },
        new ApproveReply("何立", "B", new Disclosure(DisclosureKind.NotPublic, "涉及个人隐私。")) { Department = Civil },
        new PassReply { Department = Civil },
        new SendBackReply("请写明完成的时间。") { Department = Civil },
        new SendReply { Department = Civil },
        new CorrectReply(Letter with { Body = "今年拟新设社区食堂七处。" }, "食堂的数目有误。") { Department = Civil },
        new PublishReply { Department = Civil },
        new PublishReply(1) { Department = Civil },
        new UnpublishReply("更正后重新公开。", 1) { Department = Civil },
        new GiveFeedback(Satisfaction.Satisfied, Satisfaction.BasicallySatisfied, "希望按期完成。") { Department = Civil },
        new EnterFeedback("g-2", FeedbackTaken.Paper, Satisfaction.Satisfied, Satisfaction.Satisfied, "征询意见表已存档。") { Department = Civil },
        new RequestExtension("选址尚需与街道商定。", new(1, LimitUnit.Month)) { Deadline = "d4" },
        new RequestExtension("选址尚需与街道商定。", Until: new DateOnly(2026, 6, 20)) { Deadline = "d4" },
        new GrantExtension { Deadline = "d4" },
        new GrantExtension(new(1, LimitUnit.Month), Reason: "同意延长一个月。") { Deadline = "d4" },
        new GrantExtension(Until: new DateOnly(2026, 6, 10)) { Deadline = "d4" },
        new RefuseExtension("所述理由不足。") { Deadline = "d4" },
        new PauseDeadline(PauseCause.ForceMajeure, "汛期停工。") { Deadline = "d4" },
        new ResumeDeadline("汛期已过。") { Deadline = "d4" },
        new ReportProgress("六处食堂已开办三处。") { Commitment = "c1" },
        new ReportFulfilled("六处食堂均已开办。") { Commitment = "c1" },
        new ExplainCommitment("其中一处须另行选址。", new DateOnly(2027, 3, 31)) { Commitment = "c1" },
        new ConfirmCommitment { Commitment = "c1" },
        new SendBackCommitment("请附上开办的地点。") { Commitment = "c1" },
        new OpenSecondRound("有提案者对办理结果不满意。"),
        new Close("其余提案者不再反馈。"),
    ];

    /// <summary>Those of one type.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static IReadOnlyList<CaseCommand> Of(Type command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return All.Where(c => c.GetType() == command).ToList() is { Count: > 0 } some
            ? some
            : throw new InvalidOperationException($"The API's description has no example of '{CommandName.Of(command)}': add one to {nameof(CommandExamples)}.");
    }
}
