using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>The state that a back-filled case begins and ends with: answered by one department, closed, and in the archive.</summary>
internal static class BackfillFold
{
    private static readonly Disclosure Unknown = new(DisclosureKind.NotPublic, "补录的原件没有标明公开属性。");

    public static Case Begin(CaseKey key, CaseBackfilled old, RecordedEvent recorded) => new()
    {
        Key = key,
        Version = 0,
        Stage = CaseStage.NotSubmitted,
        Kind = old.Kind,
        Session = old.Session,
        Title = old.Title,
        Proposers = old.Proposers,
        SubmittedAt = old.RepliedAt ?? recorded.At, // when it was is not known: not later than that
        CaseNumber = old.CaseNumber,
        IsBackfilled = true,
        ArchivedFrom = CaseStage.Closed,
        EndedAt = old.RepliedAt ?? recorded.At,
        Assignments =
        [
            new Assignment
            {
                Round = 1,
                Department = old.Department,
                Role = AssignmentRole.Sole,
                Stage = Transitions.AssignmentStageAfter(old, AssignmentRole.Sole)!.Value,
                AssignedAt = recorded.At,
                Reply = ReplyOf(old, recorded),
            },
        ],
    };

    private static Reply ReplyOf(CaseBackfilled old, RecordedEvent recorded) => new Reply(
        recorded.Number,
        [],
        new Approval(old.Reply.Signer ?? "", old.Reply.ClassMark ?? "", old.Reply.Disclosure switch
        {
            null => Unknown,
            DisclosureKind.NotPublic => new(DisclosureKind.NotPublic, "原件标明不予公开。"),
            { } kind => new(kind),
        }),
        old.Reply.DocumentNumber,
        SentAt: old.RepliedAt ?? recorded.At).With(recorded.Number, old.Reply.Letter) with
    {
        ApprovedAt = old.RepliedAt,
        SentEvent = recorded.Number,
    };
}
