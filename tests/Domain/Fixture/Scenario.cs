using System.Collections.Immutable;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Publishing;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>
/// One case, brought along by legal commands only. Each step gives a new scenario, so that a test can go on from the same
/// point in several ways. 住建局 answers; the others co-handle.
/// </summary>
public sealed record Scenario
{
    /// <summary>The beginning of the day on which every scenario begins, in its time zone.</summary>
    public static DateTimeOffset FirstDay { get; } = new(2026, 3, 1, 16, 0, 0, TimeSpan.Zero);

    public static Scenario None { get; } = new();

    public Case? State { get; private init; }

    public ImmutableArray<RecordedEvent> History { get; private init; } = [];

    public Jurisdiction Jurisdiction { get; init; } = Place.Jurisdiction;

    /// <summary>When the next command arrives: an hour after the one before, where a test does not say otherwise.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public string Id { get; init; } = "case-1";

    /// <summary>How far the cases are that this one may be merged into: see <see cref="OtherCases"/>.</summary>
    public int MainsAt { get; init; }

    /// <summary>How long after a command the next one arrives.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Files that are there for opinions to name.</summary>
    public ImmutableArray<Attachment> Uploads { get; init; } = [];

    /// <summary>How many numbers were claimed; one series serves for all of them here.</summary>
    public int Numbers { get; private init; }

    public static Scenario Submitted() => None.Do(Lead, Sample.Submit());

    public static Scenario Accepted() => Submitted().Do(Office, Sample.Accept());

    public static Scenario Assigned(params string[] coHandlers) => Accepted().Do(Office, new Assign(Housing, coHandlers));

    /// <summary>The one that answers and all co-handlers have acknowledged.</summary>
    public static Scenario Handling(params string[] coHandlers) =>
        coHandlers.Append(Housing).Aggregate(Assigned(coHandlers), (s, department) => s.Acknowledge(department));

    /// <summary>Merged into a case that nobody has yet.</summary>
    public static Scenario Merged() => Submitted().Do(Office, Sample.Merge());

    /// <summary>Merged, and handled by the main case's departments as they are then.</summary>
    public static Scenario Followed(int mainsAt, string main = OtherCases.Led) =>
        (Submitted().Do(Office, Sample.Merge(main)) with { MainsAt = mainsAt }).Follow();

    /// <summary>What the main case shows at this point is taken over.</summary>
    public Scenario Follow(int? mainsAt = null) => (this with { MainsAt = mainsAt ?? MainsAt }).FollowMain();

    /// <summary>The replies are out; nobody co-handled.</summary>
    public static Scenario Answered() => Handling().Reply();

    public Scenario Acknowledge(string department) => Do(Of(department), Sample.Acknowledge(department));

    /// <summary>The co-handler answers, and says of one point for each of <paramref name="asks"/> that it must be asked.</summary>
    public Scenario Opine(string department, params string[] asks) => Do(Of(department), Sample.GiveOpinion(department, asks));

    public Scenario Waive(string department) => Do(Office, Sample.Waive(department));

    public Scenario Add(string department) => Do(Office, Sample.Add(department));

    /// <summary>住建局 and 水务局 answer apart; 财政局 is informed.</summary>
    public static Scenario Apart() => Accepted().Do(Office, Sample.Apart());

    public Scenario Dispute(string department) => Do(Of(department), Sample.Objection(department));

    public Scenario Overrule(Caller by, string department) => Do(by, Sample.Overrule(department));

    public Scenario Uphold(Caller by, string department, string? to = null) => Do(by, Sample.Uphold(department, to));

    public Scenario Release(string department) => Do(Office, Sample.Release(department));

    public Scenario ChangeLead(string to) => Do(Office, Sample.ChangeLead(Housing, to));

    public Scenario Draft(string department = Housing) => Do(Of(department), Sample.Draft(department));

    public Scenario Approve(string department = Housing) => Do(Of(department), Sample.Approve(department));

    public Scenario Send(string department = Housing) => Do(Of(department), Sample.Send(department));

    public Scenario Reply(string department = Housing) => Draft(department).Approve(department).Send(department);

    /// <summary>The same case in a place where departments speak with the proposers first, and the office checks replies.</summary>
    public Scenario Strictly() => this with { Jurisdiction = Place.Strict };

    /// <summary>In a place where joint proposers sign: submitted, and nobody has answered yet.</summary>
    public static Scenario AwaitingSignatures() => None.Signing().Do(Lead, Sample.Submit());

    /// <summary>The same case in a place where joint proposers sign.</summary>
    public Scenario Signing() => this with { Jurisdiction = Place.Signing };

    /// <summary>The same case at another time.</summary>
    public Scenario At(DateTimeOffset now) => this with { Now = now };

    public Scenario Judge(Caller proposer, Satisfaction result) => Do(proposer, Sample.Judge(Housing, result));

    /// <summary>The lead proposer is dissatisfied, and the office opens the next round.</summary>
    public Scenario Reopen() => Judge(Lead, Satisfaction.Dissatisfied).Do(Office, Sample.OpenSecondRound());

    /// <summary>What would come of the command; a number that it needs is given to it.</summary>
    public Decision Decide(Caller by, CaseCommand command)
    {
        var question = new Question(State, command, by, Now, Jurisdiction, Other: OtherCases.Named(command, this), Uploads: Uploads, Texts: TextsFor(command));
        var first = Decider.Decide(question);
        return first is Decision.NeedsNumber needed ? Decider.Decide(question with { Number = needed.Wanted ?? Numbers + 1 }) : first;
    }

    /// <summary>What the command depends on, as the workflow would read it; of what other cases hold nothing.</summary>
    private ReplyTexts? TextsFor(CaseCommand command) => ReplyTextPlaces.For(State, command) is not { } places ? null : new(
        places.LetterEvent is not { } number ? ((CorrectReply)command).Letter
            : ((IReplyText)History[number - 1].Event).Letter,
        [.. places.Opinions.Where(o => o.Case == Id).Select(o => (o.Department, ((OpinionGiven)History[o.Event - 1].Event).Opinion))]);

    /// <summary>The state after a command that must be accepted.</summary>
    public Scenario Do(Caller by, CaseCommand command) => Decide(by, command) switch
    {
        Decision.Accepted accepted => After(by, accepted.Events),
        var other => throw new InvalidOperationException($"{command} by {by}: {other}"),
    };

    /// <summary>The rejection of a command that must be refused.</summary>
    public Rejection Refuse(Caller by, CaseCommand command) => Decide(by, command) switch
    {
        Decision.Rejected rejected => rejected.Rejection,
        var other => throw new InvalidOperationException($"{command} by {by}: {other}"),
    };

    /// <summary>The state after these events.</summary>
    public Scenario After(Caller by, IReadOnlyList<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var after = this with { Now = Now + Pace, Numbers = Numbers + 1 };
        foreach (var happened in events)
        {
            var recorded = new RecordedEvent(after.History.Length + 1, Now, Now, by, "queue", $"intent-{after.History.Length}", happened);
            after = after with { History = after.History.Add(recorded), State = Fold(after.State, recorded) };
        }

        return after;
    }

    /// <summary>The state made from the history alone.</summary>
    public Case? Replay() => History.Aggregate((Case?)null, Fold);

    private Scenario FollowMain() => Do(Place.System, new Follow(State!.MergedInto!.Main.Id, State.MergedInto.Since));

    private Case? Fold(Case? before, RecordedEvent recorded) => Case.Apply(before, new CaseKey("qinghe", Id), recorded);
}
