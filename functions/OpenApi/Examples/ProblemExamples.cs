using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>An example of each type of problem; those that say more than their type say it here.</summary>
internal static class ProblemExamples
{
    private static readonly Dictionary<string, Func<ProblemType, Problem>> More = new()
    {
        ["wrong-stage"] = type => new(type, "提案现处于“待审查”，不能“交办”。现在可以：立案、不予立案。")
        {
            Stage = "awaiting-review",
            Allowed = ["accept", "decline"],
        },
        ["case-changed"] = type => Problem.Of(
            new(RejectionKind.CaseChanged, "这件提案在您读取之后有了变化（周小满：拟稿）；请重新读取，确认后再办理。") { Changed = Changes() },
            ExampleCase.Key, ExamplePlace.Clerk(ExamplePlace.Civil)),
        ["opinions-missing"] = type => new(type, "尚缺会办意见：临安区财政局。待其答复或由交办机关免提后再发。") { Missing = [ExamplePlace.Finance] },
        ["feedback-missing"] = type => new(type, "还有提案者没有反馈；如不再等待，请说明理由。") { Missing = ["g-2"] },
        ["invalid-command"] = type => new(type, "内容有误，请按所列各项改正。") { Errors = [new("/title", "最多 200 字，现有 231 字。")] },
        ["secrets-found"] = type => new(type, "答复中有不能公开的内容。请承办单位更正答复，或者不公开。")
        {
            Errors = [new("/letter/body", "第 3 段第 12 字起有居民身份证号码，不能公开。")],
        },
        ["wrong-body"] = type => new(type, "正文的字段不符，请按所列各项改正。") { Errors = [new("/proposers/0/name", "缺少这个字段。")] },
    };

    /// <summary>One of this type.</summary>
    public static Problem Of(ProblemType type) => More.TryGetValue(type.Name, out var make) ? make(type) : new(type, type.Title + "。");

    private static CaseChanges Changes()
    {
        var draft = ExampleCase.Last<ReplyDrafted>();
        return new(draft.Number, [new(
            draft.Number, "reply-drafted", EventWords.Of(typeof(ReplyDrafted)), ExamplePlace.Civil, draft.By.Name, draft.At)]);
    }
}
