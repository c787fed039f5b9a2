namespace ProposalWorkflow.Functions.Tests;

/// <summary>Bodies of commands that are right in every field.</summary>
public static class Bodies
{
    public static object Submission(string session = "cppcc-6-3", string title = "关于推进社区养老服务的提案", string text = "建议在各街道增设日间照料点。") => new
    {
        session,
        title,
        text,
        proposers = Cast.Proposers.Select(p => new { id = p.Id, name = p.Name, kind = "member" }),
    };

    public static object Acceptance { get; } = new { category = "社会事业" };

    public static object Assignment(string lead, params string[] coHandlers) => new { lead, coHandlers };

    public static object Opinion(
        string text = "我局同意增设照料点。", string? annex = null, string? askDepartment = null, params string[] attachments) => new
    {
        points = new[] { new { heading = "关于场地", text, askDepartment } },
        annex,
        attachments,
    };

    public static object Draft(params (string Title, string Department)[] annexes) => Draft([], annexes);

    /// <summary>With what is promised, by when and by whom.</summary>
    public static object Draft((string Text, DateOnly Due, string Department)[] commitments, params (string Title, string Department)[] annexes) => new
    {
        letter = new
        {
            title = "关于推进社区养老服务的提案的答复",
            body = "您提出的提案收悉，现答复如下：\n今年拟增设五处照料点。\n感谢您的关心和支持。",
            contacts = new[] { new { name = "程以宁", phone = "0571-00000000" } },
            copiedTo = new[] { "区政协提案委" },
            annexes = annexes.Select(a => new { title = a.Title, department = a.Department }),
            commitments = commitments.Select(c => new { text = c.Text, due = c.Due, department = c.Department }),
        },
    };

    public static object Approval(string classMark = "A") => new { signer = "许望舒", classMark, disclosure = new { kind = "public" } };

    public static object Resubmission(string text = "建议在各街道增设日间照料点，今年先设五处。") => new
    {
        title = "关于推进社区养老服务的提案",
        text,
        proposers = Cast.Proposers.Select(p => new { id = p.Id, name = p.Name, kind = "member" }),
    };

    public static object Separate(string[] separate, params string[] informed) => new { separate, informed };

    public static object Merge(string into) => new { into };

    public static object LeadChange(string to) => new { to, reason = "机构职责已调整。" };

    public static object Contact { get; } = new { kind = "phone", on = "2026-03-02", proposers = new[] { "wy-101" }, summary = "已电话沟通。" };

    public static object Correction() => new
    {
        letter = new
        {
            title = "关于推进社区养老服务的提案的答复",
            body = "您提出的提案收悉，现更正答复如下：\n今年拟增设六处照料点。",
            contacts = new[] { new { name = "程以宁", phone = "0571-00000000" } },
        },
        reason = "照料点的数目有误。",
    };

    public static object EnteredFeedback(string proposer, string taken = "paper") =>
        new { proposer, taken, attitude = "satisfied", result = "satisfied" };

    public static object Feedback(string result = "satisfied") => new
    {
        attitude = "satisfied",
        result,
        comment = result == "dissatisfied" ? "照料点的数目没有说明。" : null,
    };

    public static object Reason { get; } = new { reason = "经研究，情况属实。" };

    public static object Nothing { get; } = new { };
}
