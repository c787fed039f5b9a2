using Microsoft.Extensions.Logging.Abstractions;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Statistics;
using ProposalWorkflow.Workflow.Tests.Deadlines;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Recounting;

/// <summary>
/// Several hosts on the same simulated ports. The clock stands, so a host looks for newer rules only where it has to: each is as far behind as
/// it can be. Any of them handles any message, at any time, perhaps twice, perhaps dying at any call. All of it follows from the seed.
/// </summary>
internal sealed class RecountWorld
{
    private const int Hosts = 3;
    private readonly Random _random;
    private readonly Turns _turns;
    private readonly List<(CaseWorkflow Cases, BasisWorkflow Basis)> _hosts = [];
    private readonly Crew<(string Queue, string Message)> _crew;
    private readonly SimulatedBodies _bodies;
    private int _taken;

    public RecountWorld(int seed)
    {
        _random = new Random(seed);
        _turns = new Turns(_random);
        // A step that waits comes again by itself: with copies of its copies it would never end.
        _crew = new(_random, _turns, HandleAsync) { MostAgain = 60 };
        Store = new SimulatedStore(_turns);
        Queues = new SimulatedQueues(_turns);
        Lists = new SimulatedLists(_turns);
        Dues = new SimulatedDues(_turns);
        Basis = new SimulatedBasis(_turns);
        _bodies = new SimulatedBodies(_turns);
        var (tallies, numbers, corpus) = (new SessionTallies(new SimulatedTallies(_turns)), new SimulatedNumbers(_turns), new SimulatedCorpus(_turns));
        var commands = new CommandQueue(Queues, _bodies);
        for (var i = 0; i < Hosts; i++)
        {
            var watch = new BasisWatch(Basis, new JurisdictionSet([Place]), Clock);
            var publisher = new Publisher(Queues, Store, Lists, tallies, corpus, Dues, new SimulatedLetters(_turns), numbers, watch);
            // Nobody waits here: who finds a case not handled yet looks again by another message.
            var pages = new RecountPage(Lists, Store, commands, new Operations(Store, Clock), Clock, new RecountPace(3, TimeSpan.Zero));
            _hosts.Add((
                new CaseWorkflow(commands, Store, numbers, publisher, new SimulatedFiles(_turns), watch, Clock, NullLogger<CaseWorkflow>.Instance),
                new BasisWorkflow(Basis, _bodies, Queues, watch, pages, Shipped.Files, Clock, NullLogger<BasisWorkflow>.Instance)));
        }
    }

    public static Jurisdiction Place { get; } = Year.Jurisdiction with { JointSigning = null };

    public SimulatedStore Store { get; }

    public SimulatedQueues Queues { get; }

    public SimulatedLists Lists { get; }

    public SimulatedDues Dues { get; }

    public SimulatedBasis Basis { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

    public int Deaths => _crew.Deaths;

    /// <summary>One call in so many ends in a death; 0: none does.</summary>
    public int DeathEvery
    {
        get => _crew.DeathEvery;
        init => _crew.DeathEvery = value;
    }

    /// <summary>One handled message in so many is delivered again; 0: none is.</summary>
    public int AgainEvery
    {
        get => _crew.AgainEvery;
        init => _crew.AgainEvery = value;
    }

    /// <summary>The place as somebody who has just come finds it.</summary>
    public Jurisdiction Newest
    {
        get
        {
            SynchronizationContext.SetSynchronizationContext(null);
            var found = new BasisWatch(Basis, new JurisdictionSet([Place]), Clock).NewestAsync(Year.Code, CancellationToken.None);
            while (!found.IsCompleted)
                _turns.GiveOne(Fate.Done);
            return found.GetAwaiter().GetResult()!;
        }
    }

    public static BasisRequest Request(BasisPart part, string? year, string text, string reason, int? expected = null)
    {
        var fingerprint = BasisRequest.FingerprintOf(part, year, text, reason);
        return new(part, year, $"basis/{fingerprint}", reason, Year.Office, new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), fingerprint, expected);
    }

    /// <summary>What the office sends, once or, not answered, twice.</summary>
    public BasisChangeKey Apply(BasisRequest request, string text, int times = 1)
    {
        var key = new BasisChangeKey(Year.Code, IntentId.Of(Year.Office, request.Fingerprint));
        _bodies.Put(request.Text, text);
        for (; times > 0; times--)
            _crew.Waiting.Add((Messages.Queues.Basis, new BasisStep(key, request).ToJson()));
        return key;
    }

    public void Send(Caller by, string id, CaseCommand command)
    {
        var intent = IntentId.Of(by, $"{command}", id);
        var message = new CommandMessage(intent, new CaseKey(Year.Code, id), by, command, Clock.GetUtcNow());
        _crew.Waiting.Add((Messages.Queues.For(command.GetType()), message.ToCloudEvent().ToJson()));
    }

    public Case State(string id) => Store.Find(new CaseKey(Year.Code, id))!.State;

    public BasisChange Change(BasisChangeKey key) => SimulatedBasis.Read(Basis.Changes[key].Json);

    /// <summary>Runs until every message is handled, also those that are sent on the way.</summary>
    public Task DrainAsync() => _crew.DrainAsync(arrive: () =>
    {
        for (; _taken < Queues.Sent.Count; _taken++)
            if (Messages.Queues.All.Contains(Queues.Sent[_taken].Queue) && Queues.Sent[_taken].Queue != Messages.Queues.Alerts)
                _crew.Waiting.Add(Queues.Sent[_taken]);
    });

    private Task HandleAsync((string Queue, string Message) message)
    {
        var host = _hosts[_random.Next(Hosts)];
        return message.Queue == Messages.Queues.Basis
            ? host.Basis.HandleAsync(message.Message, CancellationToken.None)
            : host.Cases.HandleAsync(message.Queue, message.Message, CancellationToken.None);
    }
}
