using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>The digest on simulated ports. It begins on Monday, 2026-03-02, at ten in the morning.</summary>
internal sealed class DigestWorld
{
    private readonly Random _random;
    private readonly Turns _turns;
    private readonly SimulatedTallies _tallies;
    private readonly DailyDigest _digest;

    public DigestWorld(int seed, Jurisdiction place)
    {
        _random = new(seed);
        _turns = new(_random);
        (_tallies, Log, Shelf, Queues) = (new(_turns), new(_turns), new(), new(_turns));
        _digest = new(
            Log, Shelf, new SessionTallies(_tallies), Queues, new JurisdictionSet([place]), Clock, NullLogger<DailyDigest>.Instance);
    }

    public int DeathEvery { get; init; }

    public SetClock Clock { get; } = new(new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

    public SimulatedDigestLog Log { get; }

    public FixedShelf Shelf { get; }

    public FailingQueues Queues { get; }

    public IReadOnlyList<Alert> Sent => [.. Queues.Sent.Select(AlertMessage.Read)];

    public void Open(string department, int count) => _tallies.Tallies[TallyPart.Of(Year.Code, "s1").First()] = (
        JsonSerializer.Serialize(
            Tally.Of(Enumerable.Repeat(Counter.Task(TaskCount.Open, AssignmentRole.Lead, department), count)), WorkflowJson.Options), "1");

    public async Task RunAsync(int atOnce = 1)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var running = Enumerable.Range(0, atOnce).Select(_ => _digest.RunAsync(CancellationToken.None)).ToList();
        while (running.Any(r => !r.IsCompleted))
            if (_turns.Any)
                _turns.GiveOne(DeathEvery == 0 || _random.Next(DeathEvery) != 0 ? Fate.Done : _random.Next(2) == 0 ? Fate.DiesBefore : Fate.DiesAfter);
        await Task.WhenAll(running); // a death is a failure that the next run makes up for
    }
}

internal sealed class SimulatedDigestLog(Turns turns) : IDigestLog
{
    public SortedDictionary<DateOnly, DigestRecord> Rows { get; } = [];

    public Task<DigestRecord?> FindLastAsync(string jurisdiction, CancellationToken cancellationToken) =>
        turns.CallAsync(() => Rows.Values.LastOrDefault());

    public Task<bool> TryClaimAsync(DigestRecord record, CancellationToken cancellationToken) => turns.CallAsync(() => Rows.TryAdd(record.Day, record));

    public Task MarkSentAsync(DigestRecord record, CancellationToken cancellationToken) =>
        turns.CallAsync(() => Rows[record.Day] = record with { Sent = true });
}

internal sealed class FixedShelf : IAlertShelf
{
    public List<KeptAlert> Seen { get; } = [];

    public Task KeepAsync(Alert alert, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<KeptAlert?> AcknowledgeAsync(string jurisdiction, string notice, Acknowledgement acknowledgement, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Page<KeptAlert>> FindAsync(string jurisdiction, AlertFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<KeptAlert> ReadOpenAsync(string jurisdiction, CancellationToken cancellationToken) => AsyncEnumerable.Empty<KeptAlert>();

    public IAsyncEnumerable<KeptAlert> ReadAcknowledgedAsync(string jurisdiction, DateTimeOffset since, CancellationToken cancellationToken) =>
        Seen.Where(k => k.Acknowledged!.At > since).ToAsyncEnumerable();
}

internal sealed class FailingQueues(Turns turns) : IMessageQueues
{
    public List<string> Sent { get; } = [];

    public bool Fails { get; set; }

    public Task SendAsync(string queue, string message, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (Fails)
            throw new InvalidOperationException("The queue does not answer.");
        Sent.Add(message);
        return true;
    });
}
