using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Statistics;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Imports;

/// <summary>
/// Import and case workflow on simulated ports: each message that one sends, another worker handles, at any time, perhaps twice,
/// perhaps dying at any call. All of it follows from the seed.
/// </summary>
internal sealed class ImportWorld
{
    private readonly Turns _turns;
    private readonly ImportWorkflow _import;
    private readonly CaseWorkflow _cases;
    private readonly Crew<(string Queue, string Message)> _crew;
    private int _taken;

    public ImportWorld(int seed)
    {
        var random = new Random(seed);
        _turns = new Turns(random);
        _crew = new(random, _turns, HandleAsync);
        Store = new SimulatedStore(_turns);
        Queues = new SimulatedQueues(_turns);
        Imports = new SimulatedImports(_turns);
        var commands = new CommandQueue(Queues, new SimulatedBodies(_turns));
        Numbers = new SimulatedNumbers(_turns);
        var watch = new BasisWatch(new SimulatedBasis(_turns), Year.Jurisdictions, TimeProvider.System);
        var publisher = new Publisher(
            Queues, Store, new SimulatedLists(_turns), new SessionTallies(new SimulatedTallies(_turns)), new SimulatedCorpus(_turns),
            new SimulatedDues(_turns), new SimulatedLetters(_turns), Numbers, watch);
        _cases = new CaseWorkflow(
            commands, Store, Numbers, publisher, new SimulatedFiles(_turns), watch, TimeProvider.System, NullLogger<CaseWorkflow>.Instance);
        // Nobody waits here: who finds a line not handled yet looks again by another message.
        _import = new ImportWorkflow(
            Imports, Imports, commands, new Operations(Store, TimeProvider.System), Queues, TimeProvider.System,
            new ImportPatience(TimeSpan.Zero), NullLogger<ImportWorkflow>.Instance);
    }

    public SimulatedStore Store { get; }

    public SimulatedQueues Queues { get; }

    public SimulatedNumbers Numbers { get; }

    public SimulatedImports Imports { get; }

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

    /// <summary>The import as it is taken in, with these lines.</summary>
    public Import Add(Import import, IEnumerable<ImportLine> lines)
    {
        Imports.Files[import.Lines] = [.. lines.SelectMany(StoredLines.Write)];
        Imports.States[import.Key] = (JsonSerializer.Serialize(import, WorkflowJson.Options), 1);
        return import;
    }

    /// <summary>What came of its lines, in their order.</summary>
    public List<LineOutcome> Outcomes(Import import) =>
        [.. Imports.Outcomes.Where(o => o.Key.Key == import.Key).Select(o => o.Value).OrderBy(o => o.Line)];

    public void Begin(Import import) => _crew.Waiting.Add((Messages.Queues.Imports, new ImportStep(import.Key, import.Read).ToJson()));

    /// <summary>Runs until every message is handled, also those that are sent on the way.</summary>
    public Task DrainAsync() => _crew.DrainAsync(arrive: () =>
    {
        for (; _taken < Queues.Sent.Count; _taken++)
            _crew.Waiting.Add(Queues.Sent[_taken]);
    });

    private Task HandleAsync((string Queue, string Message) message) => message.Queue == Messages.Queues.Imports
        ? _import.HandleAsync(message.Message, CancellationToken.None)
        : _cases.HandleAsync(message.Queue, message.Message, CancellationToken.None);
}
