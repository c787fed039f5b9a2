using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of publishing: only what is public (主动公开) and sent, each time by the office's own step, and never with a secret
/// in it.</summary>
public static class PublicationRules
{
    /// <summary>The department's part that the command is about; null where it has none.</summary>
    internal static Assignment? Find(Case state, PublicationCommand command) =>
        state.Assignments.FirstOrDefault(a => a.Round == (command.Round ?? state.Round) && a.Department == command.Department
            && a.Stage is not (AssignmentStage.Released or AssignmentStage.Informed));

    internal static Rejection? Refuse(Case state, PublicationCommand command, Question question)
    {
        if (Find(state, command) is not { } part)
            return Decider.NoAssignment;
        if (command is UnpublishReply)
            return part.Reply?.Publication is null ? new(RejectionKind.NotPublished, "这份答复没有公开。") : null;
        if (part.Reply?.Publication is not null)
            return new(RejectionKind.AlreadyPublished, "这份答复已经公开；更正答复的，公开的内容随之更新。");
        if (WhyNot(state, part, question.Jurisdiction) is { } reason)
            return new(RejectionKind.NotPublishable, reason);
        var faults = PublicVersion.Of(state, part, question.Texts!, question.Jurisdiction).Faults;
        return faults.Count == 0 ? null
            : new(RejectionKind.SecretsFound, "答复中有不能公开的内容。请承办单位更正答复，或者不公开。") { Errors = faults };
    }

    /// <summary>Why the reply cannot be published in this place now; null where it can.</summary>
    public static string? WhyNot(Case state, Assignment part, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(place);
        return place.Publication is not { } rule ? "本地不公开答复。"
            : part.Reply is not { SentAt: not null, Approval: { } approval } ? "该单位的答复还没有发出。"
            : approval.Disclosure.Kind != DisclosureKind.Public ? "这份答复的公开属性不是“主动公开”。"
            : part.Reply.ApprovedAt is null ? "补录的答复没有成文日期，不能公开。"
            : rule.After == PublicationStart.Closing && state.Standing != CaseStage.Closed ? "本地的答复在办结后公开。"
            : null;
    }

    /// <summary>Whether the office has to publish it, once it is sent.</summary>
    internal static bool IsToBePublished(Assignment part, Jurisdiction place) =>
        place.Publication is not null && part.Reply?.Approval?.Disclosure.Kind == DisclosureKind.Public;

    /// <summary>Whether the caller's page would show the command for this part.</summary>
    internal static bool MayOffer(Case state, Assignment part, Type command, Jurisdiction place) =>
        command == typeof(UnpublishReply) ? part.Reply?.Publication is not null
        : part.Reply is { Publication: null } && WhyNot(state, part, place) is null;

    /// <summary>Whether there is a reply that the command could be about; what else holds is said when it is tried.</summary>
    public static bool MayOffer(Case state, Type command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return !command.IsSubclassOf(typeof(PublicationCommand))
            || state.Assignments.Any(a => command == typeof(UnpublishReply) ? a.Reply?.Publication is not null
                : a.Reply is { SentAt: not null, Publication: null });
    }

    internal static ReplyPublished Published(Case state, PublishReply command, Question question)
    {
        var part = Find(state, command)!;
        return new(part.Round, part.Department, PublicVersion.Of(state, part, question.Texts!, question.Jurisdiction).Letter);
    }

    /// <summary>What a correction does to what is public: it takes its place, or, where it has a secret in it, nothing is public any more.</summary>
    internal static IEnumerable<CaseEvent> Corrected(Case state, CorrectReply command, Question question)
    {
        var part = state.Assignment(command.Department)!;
        if (part.Reply!.Publication is null)
            yield break;
        if (question.Jurisdiction.Publication is null)
        {
            yield return new ReplyUnpublished(part.Round, part.Department, "本地已不公开答复。");
            yield break;
        }

        var version = PublicVersion.Of(state, part, question.Texts!, question.Jurisdiction);
        yield return version.Faults.Count == 0
            ? new ReplyPublished(part.Round, part.Department, version.Letter)
            : new ReplyUnpublished(part.Round, part.Department, "更正后的答复中有不能公开的内容：" + string.Join("", version.Faults.Select(f => f.Detail)));
    }
}
