using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of joint proposers' signatures (联名附议), in places that ask for them.</summary>
internal static class SigningRules
{
    /// <summary>Whom a submission asks: the joint proposers, but for the one who submits. The lead proposer stands for the text in any case.</summary>
    public static IReadOnlyList<string> Asked(Question question)
    {
        var proposers = question.Command switch { Submit c => c.Proposers, Resubmit c => c.Proposers, _ => [] };
        return question.Jurisdiction.JointSigning is null ? [] : [.. proposers.Skip(1).Select(p => p.Id).Where(id => !IsOwn(id, question.By))];
    }

    /// <summary>Nobody is made the lead proposer by another.</summary>
    public static Rejection? RefuseSubmission(Question question, Submit command) =>
        question.Jurisdiction.JointSigning is null || question.By.Has(CallerRole.Office) || IsOwn(command.Proposers[0].Id, question.By)
            ? null
            : Rejection.OfFields([new("/proposers", "联名提案由第一提案者或交办机关提交。")]);

    /// <summary>Who answers, online or on paper; null where the command is no answer.</summary>
    public static string? Answerer(Question question) => question.Command switch
    {
        Sign or DeclineToSign => question.By.Subject,
        EnterSignature c => c.Proposer,
        _ => null,
    };

    public static bool OthersAwaited(Question question) =>
        question.State?.Signing?.Awaited.Any(id => id != Answerer(question)) is true;

    /// <summary>One proposer's own answer: once, and before the cut-off, whether or not the clock has brought that about already.</summary>
    public static Rejection? RefuseOwn(Case state, Question question)
    {
        if (state.Signing!.Of(question.By.Subject) is not { } own)
            return new(RejectionKind.RoleNotAllowed, "只有待附议的联名提案者可以附议或者不附议。");
        if (own.State != SignatureState.Awaited)
            return AlreadyGiven;
        return question.AskedAt < state.Signing.Until ? null : new(RejectionKind.SigningOver, "联名附议已截止。");
    }

    /// <summary>What the office enters may have been said on paper before the cut-off.</summary>
    public static Rejection? RefuseEntered(Case state, EnterSignature command) => state.Signing!.Of(command.Proposer) switch
    {
        null => Rejection.OfFields([new("/proposer", "不是本件待附议的联名提案者。")]),
        { State: SignatureState.Awaited } => null,
        _ => AlreadyGiven,
    };

    /// <summary>The submission's event, and whom it asks until when, where it asks anybody.</summary>
    public static IReadOnlyList<CaseEvent> Asking(CaseEvent submitted, Question question)
    {
        var asked = Asked(question);
        if (asked.Count == 0)
            return [submitted];
        var (place, days) = (question.Jurisdiction, question.Jurisdiction.JointSigning!.WithinDays);
        return [submitted, new SignaturesAsked(asked, place.StartOf(place.DateAt(question.AskedAt).AddDays(days + 1)))];
    }

    /// <summary>The answer's event, and the end of the signing where it is the last.</summary>
    public static IReadOnlyList<CaseEvent> Answer(Case state, CaseEvent answer, bool isLast)
    {
        var declines = answer switch { SignatureDeclined e => e.Proposer, SignatureEntered { Declined: true } e => e.Proposer, _ => null };
        return isLast ? [answer, Closing(state.Signing!, declines, [])] : [answer];
    }

    /// <summary>The end of the signing at its cut-off.</summary>
    public static SigningClosed AtCutOff(Case state) => Closing(state.Signing!, null, [.. state.Signing!.Awaited]);

    private static SigningClosed Closing(Signing signing, string? declines, IReadOnlyList<string> missed) => new(
        [.. signing.Signatures.Where(s => s.State == SignatureState.Declined || s.Proposer.Id == declines).Select(s => s.Proposer.Id)], missed);

    private static Rejection AlreadyGiven => new(RejectionKind.SignatureAlreadyGiven, "这位联名提案者已经附议或者不附议。");

    private static bool IsOwn(string proposer, Caller by) => by.Has(CallerRole.Proposer) && by.Subject == proposer;
}
