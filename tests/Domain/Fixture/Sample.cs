using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>A valid example of each command.</summary>
public static class Sample
{
    public static Submit Submit() => new(Place.Cppcc, "关于增设青禾路人行天桥的提案", "青禾路口行人过街不便,建议增设天桥。", Place.Proposers);

    /// <summary>With a third proposer.</summary>
    public static Submit SubmitOfThree() => Submit() with { Proposers = [.. Place.Proposers, new("member-3", "提案人丙")] };

    public static EnterSignature EnterSignature(bool declined = false, string proposer = "member-2") =>
        new(proposer, SignatureTaken.Paper, declined, declined ? "不了解情况。" : null);

    /// <summary>As it falls due in <see cref="Place.Signing"/> for what was submitted on <see cref="Scenario.FirstDay"/>.</summary>
    public static CloseSigning CloseSigning() => new(Scenario.FirstDay.AddDays(6));

    public static Return Return() => new("案由不清，请补充现状和建议。");

    public static Resubmit Resubmit() => new("关于在青禾路口增设人行天桥的提案", "青禾路口无过街设施，建议今年增设天桥。", Place.Proposers);

    public static Withdraw Withdraw() => new("所提问题已经解决。");

    public static MarkKey MarkKey() => new(Manager.Subject, Manager.Name);

    public static UnmarkKey UnmarkKey() => new("已转入日常办理。");

    public static Accept Accept() => new("城市建设");

    public static Merge Merge(string into = OtherCases.Led) => new(into);

    public static TakeOut TakeOut() => new("与该件所提并非一事。");

    public static Join Join() => new(OtherCases.Member, OtherCases.Since);

    public static Leave Leave() => new(OtherCases.Member, OtherCases.Since);

    public static Follow Follow(int since = OtherCases.Since, string main = OtherCases.Led) => new(main, since);

    public static Unmerge Unmerge(int since = OtherCases.Since, string main = OtherCases.Led) => new(main, since, "主案已撤回。");

    public static Decline Decline() => new("与去年已办提案内容相同。");

    public static Assign Assign() => new(Housing, [Traffic], Informed: [Finance]);

    public static Assign Apart() => new(Separate: [Housing, Water], Informed: [Finance]);

    public static OpenSecondRound OpenSecondRound() => new("提案者对办理结果不满意。");

    public static Close Close() => new("已两次征询,不再等待反馈。");

    /// <summary>As it falls due for a case that ended within some days of <see cref="Scenario.FirstDay"/>.</summary>
    public static Archive Archive(int days = 0) => new(Scenario.FirstDay.AddDays(days));

    public static AddCoHandler Add(string department) => new() { Department = department };

    public static ReleaseCoHandler Release(string department) => new("不涉及该单位职责。") { Department = department };

    public static ChangeLead ChangeLead(string department, string to) => new(to, "机构职责已调整。") { Department = department };

    public static RaiseObjection Objection(string department, string? suggested = null) =>
        new("天桥建设不属我局职责。", suggested) { Department = department };

    public static Uphold Uphold(string department, string? to = null) => new(to) { Department = department };

    public static Overrule Overrule(string department) => new("按职责分工应由该单位办理。") { Department = department };

    public static NameHandler NameHandler(string department) => new("市政科", "承办人甲") { Department = department };

    public static Acknowledge Acknowledge(string department) => new() { Department = department };

    public static GiveOpinion GiveOpinion(string department, params string[] asks) => new(
        [new("一、选址", "拟同意。"), .. asks.Select(d => new OpinionPoint("二、资金", "不属我局职责。", d))], "会办意见")
    {
        Department = department,
    };

    public static WaiveOpinion Waive(string department) => new("该单位已合并,不再征求意见。") { Department = department };

    /// <summary>From a co-handler, or from the lead with one.</summary>
    public static RaiseDisagreement Disagree(string department, string? with = null) => new("对天桥的选址意见不一致。", with) { Department = department };

    public static SettleDisagreement Settle(string coHandler) => new("选址以交通局意见为准。") { Department = coHandler };

    public static DraftReply Draft(string department, params string[] annexes) =>
        new(new Letter(
            "关于增设青禾路人行天桥的答复",
            "您提出的提案收悉。\n现答复如下。",
            [new("联系人甲", "0000-0000000")],
            ["市政府督查室"],
            [.. annexes.Select(d => new LetterAnnex("会办意见", d))],
            [new("天桥建成并开放", new DateOnly(2030, 12, 31), department)]))
        { Department = department };

    public static LogContact Contact(string department) =>
        new(ContactKind.Meeting, new DateOnly(2026, 3, 2), ["member-1"], "已到路口实地查看。") { Department = department };

    public static PassReply Pass(string department) => new() { Department = department };

    public static SendBackReply SendBack(string department) => new("没有回应第二条建议。") { Department = department };

    public static CorrectReply Correct(string department) =>
        new(Draft(department).Letter with { Body = "您提出的提案收悉。\n现更正答复如下。" }, "动工时间有误。") { Department = department };

    public static PublishReply Publish(string department = Housing, int? round = null) => new(round) { Department = department };

    public static UnpublishReply Unpublish(string department = Housing, int? round = null) => new("更正后再公开。", round) { Department = department };

    public static ApproveReply Approve(string department) =>
        new("签发人甲", "B", new Disclosure(DisclosureKind.Public)) { Department = department };

    public static SendReply Send(string department) => new() { Department = department };

    public static GiveFeedback Judge(string department, Satisfaction result) =>
        new(Satisfaction.Satisfied, result, result == Satisfaction.Dissatisfied ? "没有说明何时动工。" : null) { Department = department };

    public static EnterFeedback Enter(string department, string proposer = "member-2", Satisfaction result = Satisfaction.Satisfied) =>
        new(proposer, FeedbackTaken.Phone, Satisfaction.Satisfied, result, "电话记录。") { Department = department };

    public static RequestExtension RequestExtension(string deadline = "d4", int months = 1) =>
        new("选址尚需与街道商定。", new(months, LimitUnit.Month)) { Deadline = deadline };

    public static GrantExtension Grant(string deadline = "d4") => new() { Deadline = deadline };

    public static RefuseExtension RefuseExtension(string deadline = "d4") => new("所述理由不足。") { Deadline = deadline };

    public static PauseDeadline Pause(string deadline = "d4", PauseCause cause = PauseCause.ForceMajeure) => new(cause, "汛期停工。") { Deadline = deadline };

    public static ResumeDeadline Resume(string deadline = "d4") => new("汛期已过。") { Deadline = deadline };

    public static FireRungs Fire(string deadline = "d4") => new("due-20260602", new DateTimeOffset(2026, 6, 2, 1, 0, 0, TimeSpan.Zero)) { Deadline = deadline };

    public static RecountDeadlines Recount(int basis = 1) => new(basis, "新办法自即日起施行。", "提案委工作人员");

    public static ReportProgress Progress(string commitment = "c1") => new("已完成选址。") { Commitment = commitment };

    public static ReportFulfilled Fulfilled(string commitment = "c1") => new("天桥已建成开放。") { Commitment = commitment };

    public static ExplainCommitment Explain(DateOnly? until = null, string commitment = "c1") => new("管线迁改尚未完成。", until) { Commitment = commitment };

    public static ConfirmCommitment Confirm(string commitment = "c1") => new() { Commitment = commitment };

    public static SendBackCommitment SendBackPromised(string commitment = "c1") => new("请附上验收的日期。") { Commitment = commitment };

    /// <summary>One of each that is about the case.</summary>
    public static IReadOnlyList<CaseCommand> OnCase() =>
    [
        Submit(), Return(), Resubmit(), Withdraw(), MarkKey(), UnmarkKey(), Accept(), Assign(), OpenSecondRound(), Close(),
        Archive(), new Sign(), new DeclineToSign("已另行提出。"), EnterSignature(), CloseSigning(),
        Decline(),
        Merge(), TakeOut(), Join(), Leave(), Follow(), Unmerge(),
        RequestExtension(), Grant(), RefuseExtension(), Pause(), Resume(), Fire(), Recount(),
        Progress(), Fulfilled(), Explain(), Confirm(), SendBackPromised(),
        Publish(), Publish(round: 1), Publish(Traffic), Unpublish(), Unpublish(round: 1),
    ];

    /// <summary>One of each that is about the department's assignment.</summary>
    public static IReadOnlyList<AssignmentCommand> OnAssignment(string department) =>
    [
        Add(department), Acknowledge(department), GiveOpinion(department), Waive(department), Draft(department), Approve(department),
        Send(department), Judge(department, Satisfaction.Satisfied), Release(department), ChangeLead(department, Another(department)),
        Objection(department, Another(department)), Uphold(department, Another(department)), Overrule(department), NameHandler(department),
        Disagree(department), Disagree(department, Traffic), Settle(department),
        Contact(department), Pass(department), SendBack(department), Correct(department), Enter(department),
    ];

    private static string Another(string department) => department == Water ? Finance : Water;
}
