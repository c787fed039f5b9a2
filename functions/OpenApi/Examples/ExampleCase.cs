using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Trails;
using static ProposalWorkflow.Functions.OpenApi.Examples.ExamplePlace;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>The case that the examples of answers show: made by the example commands and the rules themselves, up to the first feedback.</summary>
internal static class ExampleCase
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly (Caller By, CaseCommand Command)[] Steps =
    [
        (Member, Example<Submit>()),
        (Office, Example<Accept>()),
        (Office, Example<Assign>()),
        (Clerk(Civil), Example<Acknowledge>()),
        (Clerk(Labour), Example<Acknowledge>() with { Department = Labour }),
        (Clerk(Labour), Example<GiveOpinion>()),
        (Office, Example<WaiveOpinion>()),
        (Clerk(Civil), new DraftReply(Example<DraftReply>().Letter with { Body = "林知远委员：\n您提出的提案收悉，现答复如下：\n拟新设社区食堂。", Commitments = [] })
        {
            Department = Civil,
        }),
        (Clerk(Civil), Example<DraftReply>()),
        (Clerk(Civil), Example<ApproveReply>()),
        (Office, Example<PassReply>()),
        (Clerk(Civil), Example<SendReply>()),
        (Member, Example<GiveFeedback>()),
    ];

    /// <summary>Where it lives.</summary>
    public static CaseKey Key { get; } = new(Jurisdiction.Code, IntentId.NewCase("example"));

    /// <summary>What happened to it.</summary>
    public static IReadOnlyList<RecordedEvent> History { get; } = Play();

    /// <summary>The instant at which the examples of answers are read: the day after the last event.</summary>
    public static DateTimeOffset Now { get; } = History[^1].At.AddDays(1);

    /// <summary>That day.</summary>
    public static DateOnly Today { get; } = Jurisdiction.DateAt(Now);

    /// <summary>What became of it.</summary>
    public static Case State { get; } = History.Aggregate((Case?)null, (state, e) => Case.Apply(state, Key, e))!;

    /// <summary>The newest event of this type.</summary>
    public static RecordedEvent Last<TEvent>() where TEvent : CaseEvent => History.Last(e => e.Event is TEvent);

    private static TCommand Example<TCommand>() where TCommand : CaseCommand => (TCommand)CommandExamples.Of(typeof(TCommand))[0];

    private static List<RecordedEvent> Play()
    {
        var (history, state) = (new List<RecordedEvent>(), (Case?)null);
        foreach (var (by, command) in Steps)
        {
            var at = Begin.AddHours(history.Count);
            var question = new Question(state, command, by, at, Jurisdiction, Number: 1, Uploads: [Upload]);
            var happened = Decider.Decide(question) is Decision.Accepted accepted ? accepted.Events
                : throw new InvalidOperationException($"The example '{CommandName.Of(command.GetType())}' does not fit the example case.");
            var events = Trail.Append(Key, state, happened.Select((e, i) => new RecordedEvent(
                history.Count + 1 + i, at, at, by, Queues.For(command.GetType()), IntentId.Of(by, $"{history.Count}", Key.Id), e)));
            history.AddRange(events);
            state = events.Aggregate(state, (before, e) => Case.Apply(before, Key, e));
        }

        return history;
    }
}
