using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>A valid example of each command.</summary>
public static class Sample
{
    public static Submit Submit() => new(Place.Cppcc, "关于增设青禾路人行天桥的提案", "青禾路口行人过街不便,建议增设天桥。", Place.Proposers);

    public static Accept Accept() => new("城市建设");

    public static Decline Decline() => new("与去年已办提案内容相同。");

    public static Assign Assign() => new(Place.Housing, [Place.Traffic]);

    public static OpenSecondRound OpenSecondRound() => new("提案者对办理结果不满意。");

    public static Close Close() => new("已两次征询,不再等待反馈。");

    public static AddCoHandler Add(string department) => new() { Department = department };

    public static Acknowledge Acknowledge(string department) => new() { Department = department };

    public static GiveOpinion GiveOpinion(string department, params string[] asks) => new(
        [new("一、选址", "拟同意。"), .. asks.Select(d => new OpinionPoint("二、资金", "不属我局职责。", d))], "会办意见")
    {
        Department = department,
    };

    public static WaiveOpinion Waive(string department) => new("该单位已合并,不再征求意见。") { Department = department };

    public static DraftReply Draft(string department, params string[] annexes) =>
        new(new Letter(
            "关于增设青禾路人行天桥的答复",
            "您提出的提案收悉。\n现答复如下。",
            [new("联系人甲", "0000-0000000")],
            ["市政府督查室"],
            [.. annexes.Select(d => new LetterAnnex("会办意见", d))]))
        { Department = department };

    public static ApproveReply Approve(string department) =>
        new("签发人甲", "B", new Disclosure(DisclosureKind.Public)) { Department = department };

    public static SendReply Send(string department) => new() { Department = department };

    public static GiveFeedback Judge(string department, Satisfaction result) =>
        new(Satisfaction.Satisfied, result, result == Satisfaction.Dissatisfied ? "没有说明何时动工。" : null) { Department = department };

    /// <summary>One of each that is about the case.</summary>
    public static IReadOnlyList<CaseCommand> OnCase() => [Submit(), Accept(), Decline(), Assign(), OpenSecondRound(), Close()];

    /// <summary>One of each that is about the department's assignment.</summary>
    public static IReadOnlyList<AssignmentCommand> OnAssignment(string department) =>
    [
        Add(department), Acknowledge(department), GiveOpinion(department), Waive(department), Draft(department), Approve(department),
        Send(department), Judge(department, Satisfaction.Satisfied),
    ];
}
