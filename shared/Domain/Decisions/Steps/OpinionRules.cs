using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of the co-handlers' opinions.</summary>
internal static class OpinionRules
{
    public static Rejection? RefuseWaiver(Case state, WaiveOpinion command) =>
        state.MissingOpinions.Contains(command.Department)
            ? null
            : new(RejectionKind.AssignmentNotFound, "没有会办意见在等该单位。");

    public static Rejection? RefuseOpinion(Case state, GiveOpinion command, IReadOnlyList<Attachment> uploads) =>
        RefuseChange(state, state.Assignment(command.Department)!)
        ?? Rejection.OfFields([.. UnknownPoints(state, command), .. UnknownFiles(state, command, uploads)]);

    /// <summary>A first opinion can come late (the reply waits for it); what went into an approved reply stands.</summary>
    public static Rejection? RefuseChange(Case state, Assignment part) =>
        part.OpinionEvent is not null
        && state.CurrentAssignments.Any(a => a is { Answers: true, Stage: AssignmentStage.Approved or AssignmentStage.Sent })
            ? new(RejectionKind.ReplyApproved, "主办单位的答复已签发，会办意见不能再改。")
            : null;

    /// <summary>With what is known of its files: so the trail holds their hashes.</summary>
    public static OpinionGiven Given(Case state, GiveOpinion command, IReadOnlyList<Attachment> uploads) =>
        new(state.Round, command.Department, new Opinion(
            command.Points,
            command.Annex,
            command.DocumentNumber,
            command.Contacts is { Count: > 0 } contacts ? contacts : null,
            command.Attachments is { Count: > 0 } ids ? [.. ids.Select(id => Find(state, command, uploads, id)!)] : null));

    private static IEnumerable<FieldError> UnknownPoints(Case state, GiveOpinion command) =>
        from point in command.Points.Select((p, i) => (p.Answers, Index: i))
        from answer in (point.Answers ?? []).Select((number, i) => (Number: number, Index: i))
        where answer.Number > state.Points
        select new FieldError(
            $"/points/{point.Index}/answers/{answer.Index}",
            state.Points == 0 ? "提案没有分条提出建议，不必注明答复哪一条。" : $"提案的建议只有 {state.Points} 条。");

    private static IEnumerable<FieldError> UnknownFiles(Case state, GiveOpinion command, IReadOnlyList<Attachment> uploads) =>
        from file in (command.Attachments ?? []).Select((id, i) => (Id: id, Index: i))
        where Find(state, command, uploads, file.Id) is null
        select new FieldError($"/attachments/{file.Index}", "没有这个附件：没有上传，或上传后久未使用已被清理。请重新上传。");

    /// <summary>What stood in the opinion before may stand in the next one, however long ago it was uploaded.</summary>
    private static Attachment? Find(Case state, GiveOpinion command, IReadOnlyList<Attachment> uploads, string id) =>
        state.Assignment(command.Department)!.OpinionAttachments.Concat(uploads).FirstOrDefault(a => a.Id == id);
}
