using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of the reply: contact with the proposers, draft, check, sending.</summary>
internal static class ReplyRules
{
    public static Rejection? RefuseContact(Case state, LogContact command, Question question)
    {
        var errors = command.Proposers.Select((id, i) => (id, i)).Where(x => state.Proposers.All(p => p.Id != x.id))
            .Select(x => new FieldError($"/proposers/{x.i}", "不是本件的提案者。")).ToList();
        if (command.On > question.Jurisdiction.DateAt(question.AskedAt))
            errors.Add(new("/on", "沟通日期不能晚于今天。"));
        return Rejection.OfFields(errors);
    }

    public static Rejection? RefuseDraft(Case state, DraftReply command, Question question) => Rejection.OfFields(
        [.. Annexes(state, command.Letter), .. CommitmentRules.InDraft(state, command.Department, command.Letter, question)]);

    public static Rejection? RefuseApproval(Case state, ApproveReply command, Question question)
    {
        var reply = state.Assignment(command.Department)!.Reply!;
        return reply.HasBlanks ? Blank : CommitmentRules.RefuseApproval(state, command.Department, reply, question);
    }

    public static Rejection? RefuseCorrection(Case state, CorrectReply command, Question question) => Rejection.OfFields(
            [.. Annexes(state, command.Letter), .. CommitmentRules.InCorrection(state, command.Department, command.Letter, question)])
        ?? (Blanks.In(command.Letter) ? Blank : null);

    private static Rejection Blank => new(RejectionKind.ReplyNotReady, $"答复中还有“{Blanks.Mark}”之处，请写全后再办理。");

    private static IEnumerable<FieldError> Annexes(Case state, Letter letter) => (letter.Annexes ?? []).Select((annex, i) => (annex, i))
        .Where(x => state.Assignment(x.annex.Department)?.OpinionEvent is null && !MergeRules.Shares(state, x.annex.Department))
        .Select(x => new FieldError($"/letter/annexes/{x.i}/department", "该单位本轮没有会办意见，不能作为附件。"));

    public static Rejection? RefuseChecking(Jurisdiction jurisdiction) =>
        jurisdiction.ReplyChecked ? null : new(RejectionKind.RoleNotAllowed, "本地的答复不经交办机关审核。");

    public static Rejection? RefuseSending(Case state, SendReply command, Jurisdiction jurisdiction)
    {
        var assignment = state.Assignment(command.Department)!;
        if (MergeRules.RefuseSending(state, command.Department) is { } early)
            return early;
        var missing = state.MissingOpinions.ToList();
        if (missing.Count > 0)
        {
            return new(RejectionKind.OpinionsMissing,
                $"尚缺会办意见：{string.Join("、", missing.Select(d => jurisdiction.Department(d)?.Name ?? d))}。待其答复或由交办机关免提后再发。")
            {
                Missing = missing,
            };
        }

        if (DisagreementRules.RefuseSending(state, jurisdiction) is { } open)
            return open;
        if (jurisdiction.ContactRequired && assignment.Contacts.Count == 0)
            return new(RejectionKind.ContactMissing, "答复前须与提案者沟通并作记录。");
        return jurisdiction.ReplyChecked && assignment.Reply!.CheckedAt is null
            ? new(RejectionKind.CheckMissing, "答复须经交办机关审核通过后再发。")
            : null;
    }

    /// <summary>The number that the letter bears goes before one that this approval claimed while another was being committed.</summary>
    public static string DocumentNumber(Question question, ApproveReply command) =>
        question.State!.Assignment(command.Department)!.Reply!.DocumentNumber
        ?? question.Jurisdiction.Department(command.Department)!.DocumentNumber.Write(YearOf(question), question.Number!.Value);

    public static int YearOf(Question question) => question.Jurisdiction.DateAt(question.AskedAt).Year;

    public static ReplySent Sent(Case state, SendReply command) => new(
        state.Round,
        command.Department,
        [.. state.Proposers.Select(p => p.Id)],
        state.Assignment(command.Department)!.Reply!.CopiedTo);

    public static bool OthersOutstanding(Question question) =>
        question is { State: { } state, Command: AssignmentCommand c }
        && state.CurrentAssignments.Any(a => a.Answers && !a.IsDone && a.Department != c.Department);
}
