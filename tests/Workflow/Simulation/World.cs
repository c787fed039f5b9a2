using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>
/// The workflow on simulated ports, with several workers at once, messages delivered twice and in any order, and workers that
/// die at any of their calls. All of it follows from the seed.
/// </summary>
internal sealed class World
{
    private readonly Turns _turns;
    private readonly CaseWorkflow _workflow;
    private readonly Crew<CommandMessage> _crew;

    private readonly SimulatedQueues _steps;

    public World(int seed, JurisdictionSet jurisdictions)
    {
        var random = new Random(seed);
        _turns = new Turns(random);
        _crew = new(random, _turns, message => _workflow!.HandleAsync("queue", message.ToCloudEvent().ToJson(), CancellationToken.None));
        Store = new SimulatedStore(_turns);
        Queues = new SimulatedQueues(_turns) { Arrived = Take };
        Numbers = new SimulatedNumbers(_turns);
        Lists = new SimulatedLists(_turns);
        Corpus = new SimulatedCorpus(_turns);
        Tallies = new SimulatedTallies(_turns);
        var tallies = new SessionTallies(Tallies, jurisdictions);
        Dues = new SimulatedDues(_turns);
        Files = new SimulatedFiles(_turns);
        Letters = new SimulatedLetters(_turns);
        _steps = new SimulatedQueues(_turns);
        var watch = new BasisWatch(new SimulatedBasis(_turns), jurisdictions, Clock);
        var publisher = new Publisher(Queues, Store, Lists, tallies, Corpus, Dues, Letters, Numbers, watch);
        Rebuild = new Rebuild(Store, Store, publisher, Lists, Dues, Letters, tallies);
        Sweep = new DueSweep(
            Dues, Store, new CommandQueue(_steps, new SimulatedBodies(_turns)), watch, Clock, NullLogger<DueSweep>.Instance);
        _workflow = new CaseWorkflow(
            new CommandQueue(Queues, new SimulatedBodies(_turns)),
            Store,
            Numbers,
            publisher,
            Files,
            watch,
            Clock,
            NullLogger<CaseWorkflow>.Instance);
    }

    public SimulatedStore Store { get; }

    public SimulatedQueues Queues { get; }

    public SimulatedNumbers Numbers { get; }

    public SimulatedLists Lists { get; }

    public SimulatedCorpus Corpus { get; }

    public SimulatedTallies Tallies { get; }

    public SimulatedDues Dues { get; }

    public SimulatedFiles Files { get; }

    public SimulatedLetters Letters { get; }

    public Rebuild Rebuild { get; }

    public DueSweep Sweep { get; }

    /// <summary>What the workflow and the sweep go by.</summary>
    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

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

    public void Send(CommandMessage message) => _crew.Waiting.Add(message);

    /// <summary>What the workflow tells itself: by intent, each once, however often it was sent.</summary>
    public Dictionary<string, CommandMessage> Told { get; } = [];

    private void Take(string queue, string message)
    {
        if (!Messages.Queues.Steps.Contains(queue))
            return;
        var command = CommandMessage.From(JsonSerializer.Deserialize<CloudEvent>(message, WorkflowJson.Options)!);
        Told[command.Intent] = command;
        Send(command);
    }

    /// <summary>Handles this message before all that wait.</summary>
    public async Task HandleFirstAsync(CommandMessage message)
    {
        List<CommandMessage> others = [.. _crew.Waiting];
        _crew.Waiting.Clear();
        Send(message);
        await DrainAsync();
        _crew.Waiting.AddRange(others);
    }

    /// <summary>Several sweeps at once, each as likely to die as a worker. What they sent waits then, a message for each that was sent.</summary>
    public async Task<IReadOnlyList<CommandMessage>> SweepAsync(int atOnce = 1)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var first = _steps.Sent.Count;
        var running = Enumerable.Range(0, atOnce).Select(_ => Sweep.RunAsync(CancellationToken.None)).ToList();
        while (running.Any(sweep => !sweep.IsCompleted))
            if (_turns.Any)
                _turns.GiveOne(_crew.NextFate());
        List<CommandMessage> sent =
            [.. _steps.Sent.Skip(first).Select(s => CommandMessage.From(JsonSerializer.Deserialize<CloudEvent>(s.Message, WorkflowJson.Options)!))];
        sent.ForEach(Send);
        return sent;
    }

    /// <summary>Runs until every message is handled, and beside them until <paramref name="more"/> is done; that one does not die.</summary>
    public async Task DrainAsync(Func<Task>? more = null)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var beside = more?.Invoke() ?? Task.CompletedTask;
        await _crew.DrainAsync(beside: beside);
        await beside;
    }
}
