using Microsoft.Extensions.Logging.Abstractions;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>A sweep looks at all jurisdictions, so these tests pass over the rows of the others.</summary>
[Collection(FeedbackQueue.Name)]
public sealed class DueTableTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero);

    private readonly string _code = StorageFixture.NewJurisdiction();
    private readonly StorageFixture _storage;
    private readonly DueTable _dues;

    public DueTableTests(StorageFixture storage)
    {
        _storage = storage;
        _dues = new DueTable(storage.Clients);
    }

    [Fact]
    public async Task Reading_EndsAtNowAndBeginsWithTheOldest()
    {
        DateTimeOffset[] times = [Now, Now.AddTicks(1), Now.AddTicks(-1), Now.AddDays(-40), Now.AddDays(1), Now.AddHours(-17), Now.AddYears(1)];
        foreach (var (i, at) in times.Index())
            await _dues.WriteAsync(Row($"case-{i}", at), None);

        (await DueAsync()).Select(r => r.Due.At).ShouldBe([Now.AddDays(-40), Now.AddHours(-17), Now.AddTicks(-1), Now]);
        (await _dues.ReadAllAsync(_code, None).ToListAsync()).Count.ShouldBe(times.Length);
        (await _dues.ReadAllAsync(_code + "-2", None).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Row_ComesBackAsItWasWritten_AndGoesByItsContent()
    {
        var row = new DueRow(new CaseKey(_code, "提案 1/2"), new Due(DueKind.Archive, Now.AddTicks(-7), "reply/近期"));
        await _dues.WriteAsync(row, None);
        await _dues.WriteAsync(row, None);

        (await DueAsync()).ShouldBe([row]);
        await _dues.RemoveAsync(row, None);
        await _dues.RemoveAsync(row, None);
        (await DueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task NotingAndRemoving_AreForTheRowAsItWasRead()
    {
        var row = Row("case", Now);
        await _dues.WriteAsync(row, None);
        var read = await OwnAsync().SingleAsync();
        await _dues.NoteAskedAsync(read, Now, None);

        await _dues.RemoveAsync(read, None); // read before the note
        var noted = await OwnAsync().SingleAsync();
        noted.AskedAt.ShouldBe(Now);
        noted.Row.ShouldBe(row);
        await _dues.RemoveAsync(noted, None);
        await _dues.NoteAskedAsync(noted, Now, None);
        (await DueAsync()).ShouldBeEmpty();
    }

    /// <summary>1,000 cases wait for their day, 10 have come to it: the calls are those of the ten.</summary>
    [Fact]
    public async Task Sweep_CostsWhatIsDueAndNotWhatIsOpen()
    {
        var jurisdiction = NewJurisdiction();
        var store = new CaseStore(_storage.Clients);
        var due = new List<DueRow>();
        for (var i = 0; i < 10; i++)
        {
            var key = new CaseKey(jurisdiction.Code, $"due-{i}");
            await store.CommitAsync(SampleCase.Submission(key), None);
            await store.CommitAsync(SampleCase.Next(key, await store.LoadAsync(key, None), "intent-2", new CaseDeclined("重复")), None);
            var state = (await store.LoadAsync(key, None))!.State;
            due.AddRange(CaseDues.Of(state, jurisdiction).Select(d => new DueRow(key, d)));
            await _dues.WriteAsync(due[^1], None);
        }

        var now = due[0].Due.At.AddHours(1);
        var sweep = new DueSweep(
            _dues, store, new CommandQueue(new StorageQueues(_storage.Clients), new MessageBodies(_storage.Clients)),
            new BasisWatch(new BasisStore(_storage.Clients), new JurisdictionSet([jurisdiction]), new FixedClock(now)), new FixedClock(now), NullLogger<DueSweep>.Instance);

        var before = await WaitingAsync();
        var few = await CallsOfAsync(sweep);
        await OpenAsync(1000, now);
        foreach (var row in due)
            await _dues.WriteAsync(row, None); // as if nobody had been asked yet
        var many = await CallsOfAsync(sweep);

        few.ShouldBe(2 + (10 * 3), "two ranges; of each row its case, its message, its note");
        many.ShouldBe(few);
        (await WaitingAsync() - before).ShouldBe(20);
    }

    private async Task<int> WaitingAsync() =>
        (await _storage.Clients.Queues.GetQueueClient(Queues.Feedback).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private static async Task<int> CallsOfAsync(DueSweep sweep)
    {
        using var calls = StorageCallLog.Begin();
        (await sweep.RunAsync(None)).ShouldBe(new SweepReport(10, 0, 0));
        return calls.Count;
    }

    /// <summary>Rows that are due later: some of the same day, the others over the year.</summary>
    private Task OpenAsync(int count, DateTimeOffset now) => Parallel.ForAsync(
        0, count, async (i, _) => await _dues.WriteAsync(Row($"open-{i}", now.AddMinutes(1 + (i * 500))), None));

    private async Task<List<DueRow>> DueAsync() => await OwnAsync().Select(stored => stored.Row).ToListAsync();

    private IAsyncEnumerable<StoredDue> OwnAsync() => _dues.ReadDueAsync(Now, None).Where(stored => stored.Row.Key.Jurisdiction == _code);

    private DueRow Row(string id, DateTimeOffset at) => new(new CaseKey(_code, id), new Due(DueKind.Archive, at));

    private Jurisdiction NewJurisdiction() => new()
    {
        Code = _code,
        Name = "湖区",
        TimeZone = TimeZoneInfo.Utc,
        Sessions = [],
        Departments = [],
        ResultClasses = [],
        ArchiveAfterDays = 30,
    };

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
