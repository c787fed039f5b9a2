using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>What a reply says: the state leaves its texts in the events.</summary>
/// <param name="Letter">Its newest version.</param>
/// <param name="Opinions">The opinions that went into it, by their authors' codes, in the order of their assignments.</param>
public sealed record ReplyTexts(Letter Letter, IReadOnlyList<(string Department, Opinion Opinion)> Opinions);

/// <summary>Where those texts stand.</summary>
/// <param name="LetterEvent">The event that holds the letter; null where the command itself brings it.</param>
/// <param name="Opinions">The opinions: by whom, of which case, and the event that holds each.</param>
public sealed record ReplyTextPlaces(int? LetterEvent, IReadOnlyList<(string Department, string Case, int Event)> Opinions)
{
    /// <summary>What has to be read before the command can be decided on; null where nothing has.</summary>
    public static ReplyTextPlaces? For(Case? state, CaseCommand command) => (state, command) switch
    {
        ({ } s, PublishReply c) =>
            PublicationRules.Find(s, c)?.Reply is { SentAt: not null } reply ? Of(s, c.Round ?? s.Round, reply.DraftEvent) : null,
        ({ } s, CorrectReply c) => s.Assignment(c.Department)?.Reply?.Publication is not null ? Of(s, s.Round, null) : null,
        _ => null,
    };

    /// <summary>Of the reply of one round.</summary>
    public static ReplyTextPlaces Of(Case state, int round, int? letterEvent)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(letterEvent,
        [
            .. state.Assignments.Where(a => a.Round == round && a is { Role: AssignmentRole.CoHandler, OpinionEvent: not null })
                .Where(a => a.Stage != AssignmentStage.Released)
                .Select(a => (a.Department, state.Key.Id, a.OpinionEvent!.Value)),
            .. state.SharedOpinions.Where(o => o.Round == round).Select(o => (o.Department, o.Case, o.Event)),
        ]);
    }
}
