using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What there is to say of an event besides its name, on a few words.</summary>
internal static class EventDetail
{
    public static string Of(CaseEvent happened, Jurisdiction jurisdiction, IReadOnlyList<Proposer> proposers)
    {
        return happened switch
        {
            CaseSubmitted { Proposers: [var lead, _, ..] all } => $"{lead.Name}等 {all.Count} 名提案者",
            CaseSubmitted { Proposers: [var only] } => only.Name,
            SignaturesAsked e => string.Join("、", e.Proposers.Select(Proposer)),
            ProposalSigned e => Proposer(e.Proposer),
            SignatureDeclined e => Join(Proposer(e.Proposer), e.Reason),
            SignatureEntered e => Join($"{Proposer(e.Proposer)}（{Word(e.Taken)}）", e.Declined ? "不附议" : "附议", e.Reason),
            SigningClosed { Declined: var declined, NotSigned: var missed } => Join(
                declined.Count == 0 ? null : $"不附议：{string.Join("、", declined.Select(Proposer))}",
                missed.Count == 0 ? null : $"逾期未附议：{string.Join("、", missed.Select(Proposer))}"),
            CaseAccepted e => $"{e.CaseNumber}，{e.Category}",
            CaseMerged e => $"并入 {e.Main.CaseNumber} 号",
            CaseTakenOut e => e.Reason,
            MergeDissolved e => e.Reason,
            MemberJoined e => $"{e.Member.CaseNumber} 号并入",
            MemberLeft e => $"{e.Member.CaseNumber} 号退出",
            MainFollowed { Answered.Count: > 0 } e => $"主案已由{Names(e.Answered)}答复",
            DepartmentInformed e => $"参阅：{Name(e.Department)}",
            CaseDeclined e => e.Reason,
            CaseReturned e => e.Reason,
            CaseResubmitted e => e.Title,
            CaseWithdrawn e => e.Reason,
            KeyCaseMarked e => $"督办：{e.Supervisor.Name}",
            KeyCaseUnmarked e => e.Reason,
            DepartmentsAssigned e => Join(
                e.Answering.Count > 1 ? $"分办：{Names(e.Answering)}"
                    : e.CoHandlers.Count == 0 ? $"独办：{Names(e.Answering)}"
                    : $"主办：{Names(e.Answering)}；会办：{Names(e.CoHandlers)}",
                e.Informed.Count > 0 ? $"参阅：{Names(e.Informed)}" : null),
            CoHandlerReleased e => $"{Name(e.Department)}：{e.Reason}",
            LeadReleased e => $"{Name(e.Department)}：{e.Reason}",
            TaskMoved e => $"{Name(e.From)} → {Name(e.Department)}",
            AssignmentObjected { Suggested: { } suggested } e => $"{e.Reason}（建议：{Name(suggested)}）",
            AssignmentObjected e => e.Reason,
            ObjectionUpheld { To: { } to } e => $"{Name(e.Department)} → {Name(to)}",
            ObjectionUpheld e => Name(e.Department),
            ObjectionOverruled e => $"{Name(e.Department)}：{e.Reason}",
            ContactLogged e => e.Contact.Summary,
            ReplySentBack e => e.Reason,
            ReplyCorrected e => e.Reason,
            ReplyPublished e => e.Letter.Title,
            ReplyUnpublished e => e.Reason,
            ProgressReported e => $"{Name(e.Department)}：{e.Text}",
            FulfilmentReported e => $"{Name(e.Department)}：{e.Done}",
            CommitmentExplained e => $"{Name(e.Department)}：{e.Reason}",
            CommitmentConfirmed e => $"{Name(e.Department)}：{Words.Of(e.Becomes)}",
            CommitmentSentBack e => $"{Name(e.Department)}：{e.Reason}",
            HandlerNamed e => $"{e.Handler.Section}，{e.Handler.Person}",
            CoHandlerAdded { AskedBy: { } asker } e => $"{Name(e.Department)}（{Name(asker)}建议）",
            CoHandlerAdded e => Name(e.Department),
            OpinionGiven e => Join(
                e.Opinion.Annex is null ? $"{e.Opinion.Points.Count} 条" : "作为附件",
                e.Opinion.DocumentNumber,
                e.Opinion.Attachments is { Count: > 0 } files ? $"附件 {files.Count} 件" : null,
                e.Opinion.AskedDepartments.Any() ? $"建议征求{Names(e.Opinion.AskedDepartments)}意见" : null),
            DisagreementRaised e => $"{Name(e.Lead)}与{Name(e.CoHandler)}：{e.Reason}",
            DisagreementSettled e => $"{Name(e.Lead)}与{Name(e.Department)}：{e.Decision}",
            OpinionWaived e => $"{Name(e.Department)}：{e.Reason}",
            ReplyDrafted { Letter: var letter } => Join(
                letter.Annexes is { Count: > 0 } annexes ? $"附件：{Names(annexes.Select(annex => annex.Department))}会办意见" : null,
                letter.Commitments is { Count: > 0 } promised ? $"承诺事项 {promised.Count} 项" : null),
            ReplyApproved e => $"{e.DocumentNumber}，类别：{e.Approval.ClassMark}，签发人：{e.Approval.Signer}",
            ReplySent { CopiedTo: { Count: > 0 } copied } => $"抄送：{string.Join("、", copied)}",
            FeedbackGiven e => Join(
                e.Taken == FeedbackTaken.Online ? null : $"{Proposer(e.Proposer)}（{Word(e.Taken)}）",
                Name(e.Department),
                $"态度：{Word(e.Feedback.Attitude)}，结果：{Word(e.Feedback.Result)}"),
            SecondRoundOpened e => $"第 {e.Round} 轮：{e.Reason}",
            DeadlineEvent e => DeadlineDetail.Of(e, jurisdiction),
            CaseClosed { NotReturned.Count: > 0 } e => $"未反馈：{string.Join("、", e.NotReturned.Select(Proposer))}；{e.Reason}",
            CaseClosed { Reason: { } reason } => reason,
            _ => "",
        };

        string Name(string code) => jurisdiction.Department(code)?.Name ?? code;

        string Proposer(string id) => proposers.FirstOrDefault(one => one.Id == id)?.Name ?? id;

        string Names(IEnumerable<string> codes) => string.Join("、", codes.Select(Name));
    }

    private static string Join(params string?[] parts) => string.Join("，", parts.OfType<string>());

    private static string Word(SignatureTaken taken) => taken switch
    {
        SignatureTaken.Paper => "纸质",
        SignatureTaken.Phone => "电话",
        SignatureTaken.Meeting => "当面",
        _ => taken.ToString(),
    };

    private static string Word(FeedbackTaken taken) => taken switch
    {
        FeedbackTaken.Paper => "纸质",
        FeedbackTaken.Phone => "电话",
        FeedbackTaken.Meeting => "面商",
        _ => taken.ToString(),
    };

    private static string Word(Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.BasicallySatisfied => "基本满意",
        Satisfaction.Dissatisfied => "不满意",
        _ => satisfaction.ToString(),
    };
}
