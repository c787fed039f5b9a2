using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>承诺事项: a promise is for later, and of somebody who has a part in the case.</summary>
internal static class CommitmentRules
{
    /// <summary>What a draft promises is for after the day on which it is drafted.</summary>
    public static IEnumerable<FieldError> InDraft(Case state, string department, Letter letter, Question question) =>
        Faults(state, department, letter, question.Jurisdiction.DateAt(question.AskedAt), "完成时限应在今天之后。");

    /// <summary>A correction keeps promises whose day has passed since the letter went out.</summary>
    public static IEnumerable<FieldError> InCorrection(Case state, string department, Letter letter, Question question) =>
        Faults(
            state, department, letter, question.Jurisdiction.DateAt(state.Assignment(department)!.Reply!.SentAt!.Value), "完成时限应在答复发出之日以后。");

    /// <summary>Between draft and approval a promised day can pass, and a department can leave the case.</summary>
    public static Rejection? RefuseApproval(Case state, string department, Reply reply, Question question)
    {
        var today = question.Jurisdiction.DateAt(question.AskedAt);
        var faults = reply.Promises.SelectMany((promise, i) => (string?[])
        [
            promise.Due <= today ? $"第 {i + 1} 项的完成时限已到" : null,
            MayPromise(state, department, promise.Department) ? null : $"第 {i + 1} 项的责任单位已不办理本件",
        ]).OfType<string>().ToList();
        return faults.Count == 0 ? null : new(RejectionKind.ReplyNotReady, $"承诺事项{string.Join("，", faults)}。请改稿后再签发。");
    }

    private static IEnumerable<FieldError> Faults(Case state, string department, Letter letter, DateOnly day, string tooEarly)
    {
        var commitments = letter.Commitments ?? [];
        for (var i = 0; i < commitments.Count; i++)
        {
            if (commitments[i].Due <= day)
                yield return new($"/letter/commitments/{i}/due", tooEarly);
            if (!MayPromise(state, department, commitments[i].Department))
                yield return new($"/letter/commitments/{i}/department", "责任单位应是答复单位或本件的会办单位。");
        }
    }

    /// <summary>Those who answer apart do not promise for each other. In a merge, the main case's co-handlers are told of this one (参阅).</summary>
    private static bool MayPromise(Case state, string answering, string promising) =>
        promising == answering
        || state.Assignment(promising)?.Role == AssignmentRole.CoHandler
        || (state.HandledWith is not null
            && state.CurrentAssignments.Any(a => a.Department == promising && a.Role == AssignmentRole.Information));
}
