using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>跟踪落实: the rules of commitments once they are promised. The department reports, the office decides, and each in its turn.</summary>
public static class FollowUpRules
{
    internal static Rejection? Refuse(Case state, CommitmentCommand command, Question question)
    {
        if (Find(state, command) is not { } commitment || !IsTheirs(commitment, command.GetType(), question.By))
            return new(RejectionKind.CommitmentNotFound, "没有这项承诺事项。");
        if (!Fits(commitment, command.GetType()))
        {
            var word = Words.Of(commitment.State);
            return commitment.IsSettled
                ? new(RejectionKind.CommitmentSettled, $"该承诺事项{word}，不再办理。")
                : commitment.IsOwed && command is ConfirmCommitment or SendBackCommitment
                    ? new(RejectionKind.CommitmentNotReported, $"该承诺事项“{word}”，承办单位还没有报告落实或者说明情况。")
                    : new(RejectionKind.CommitmentReported, $"该承诺事项“{word}”，请等待交办机关办理。");
        }

        return command is ExplainCommitment { Until: { } until } && Earliest(commitment, question) is var earliest && until <= earliest
            ? Rejection.OfFields([new("/until", $"新的完成时限应在{Count.Text(earliest)}之后。")])
            : null;
    }

    internal static CommitmentEvent Happened(Case state, CommitmentCommand command)
    {
        var c = Find(state, command)!;
        return command switch
        {
            ReportProgress it => new ProgressReported(c.Round, c.Department, c.Id, it.Text),
            ReportFulfilled it => new FulfilmentReported(c.Round, c.Department, c.Id, it.Done),
            ExplainCommitment it => new CommitmentExplained(c.Round, c.Department, c.Id, it.Reason, it.Until),
            ConfirmCommitment => new CommitmentConfirmed(c.Round, c.Department, c.Id, Confirmed(c), c.AskedUntil),
            SendBackCommitment it => new CommitmentSentBack(c.Round, c.Department, c.Id, it.Reason),
            var unknown => throw new InvalidOperationException($"No rule for {unknown.GetType().Name}."),
        };
    }

    /// <summary>Whether the caller's page would show the command for this commitment, as far as its own state goes.</summary>
    public static bool MayOffer(Commitment commitment, Type command, Caller by)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(by);
        return IsTheirs(commitment, command, by) && Fits(commitment, command);
    }

    /// <summary>Whether the case has a commitment that the command could be about.</summary>
    public static bool MayOffer(Case state, Type command, Caller by)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return !command.IsSubclassOf(typeof(CommitmentCommand)) || state.Commitments.Any(c => MayOffer(c, command, by));
    }

    private static Commitment? Find(Case state, CommitmentCommand command) => state.Commitments.FirstOrDefault(c => c.Id == command.Commitment);

    private static bool Fits(Commitment c, Type command) =>
        command == typeof(ConfirmCommitment) || command == typeof(SendBackCommitment)
            ? c.State is CommitmentState.Reported or CommitmentState.Explaining
            : c.State == CommitmentState.Open;

    /// <summary>What a department reports on is its own; another's looks like none.</summary>
    private static bool IsTheirs(Commitment c, Type command, Caller by) =>
        Transitions.RolesFor(command) != CallerRole.Department || c.Department == by.Department;

    private static CommitmentState Confirmed(Commitment c) => c switch
    {
        { State: CommitmentState.Reported } => CommitmentState.CarriedOut,
        { AskedUntil: not null } => CommitmentState.Open,
        _ => CommitmentState.Excused,
    };

    /// <summary>Later than it is due, and than the day on which it is asked for.</summary>
    private static DateOnly Earliest(Commitment c, Question question) =>
        question.Jurisdiction.DateAt(question.AskedAt) is var today && today > c.Due ? today : c.Due;
}
