using System.Text;
using Azure.Storage.Queues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Poison;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>What the host sets aside is kept before the queue forgets it, told once, and put back. On the queues and tables of an account.</summary>
[Collection(FeedbackQueue.Name)]
public sealed class PoisonWatchTests : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private const string Queue = Queues.Feedback;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly StorageFixture _storage;
    private readonly string _east = StorageFixture.NewJurisdiction(), _west = StorageFixture.NewJurisdiction();
    private readonly Outbox _outbox = new();
    private readonly FailureNotes _notes;
    private readonly PoisonQueues _queues;
    private readonly PoisonStore _store;

    public PoisonWatchTests(StorageFixture storage)
    {
        _storage = storage;
        (_notes, _queues, _store) = (new(storage.Clients), new(storage.Clients), new(storage.Clients));
    }

    private QueueClient Poison => _storage.Clients.RawQueues.GetQueueClient(Queue + "-poison");

    public async Task InitializeAsync()
    {
        await Poison.CreateIfNotExistsAsync();
        await Poison.ClearMessagesAsync();
        await _storage.Clients.Queues.GetQueueClient(Queue).ClearMessagesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Message_IsKeptWithItsReasonAndIsNoLongerTheQueuesToForget()
    {
        var body = await SetAsideAsync(Event(_east, "case-1"));
        await _notes.NoteAsync(Queue, Event(_east, "case-1"), "TimeoutException: too slow", Now, None);

        await Watch().CollectAsync(Queue, None);

        var kept = (await ReadAsync(_east)).ShouldHaveSingleItem();
        kept.Body.ShouldBe(body);
        kept.Reason.ShouldBe("TimeoutException: too slow");
        kept.Contents.ShouldBe(new PoisonContents(_east, "proposal.command.close", "case-1", Now));
        (await Poison.GetPropertiesAsync()).Value.ApproximateMessagesCount.ShouldBe(0);
    }

    [Fact]
    public async Task Messages_OfABatchAreToldOnceForEachPlace()
    {
        for (var i = 0; i < 40; i++)
            await SetAsideAsync(Event(i % 4 == 0 ? _west : _east, $"case-{i}"));

        await Watch().CollectAsync(Queue, None);
        await Watch().CollectAsync(Queue, None);

        (await ReadAsync(_east)).Count.ShouldBe(30);
        var told = _outbox.Alerts;
        told.Count.ShouldBe(4); // two batches of at most 32, each of two places
        told.ShouldAllBe(a => a.Kind == AlertKind.PoisonMessage && NoticeId.IsOne(a.Id));
        told.Select(a => a.Id).Distinct().Count().ShouldBe(4);
        foreach (var place in new[] { _east, _west })
            (await ReadAsync(place)).Select(m => m.Notice).Distinct().Order().ShouldBe(told.Where(a => a.Jurisdiction == place).Select(a => a.Id).Order());
    }

    [Theory]
    [InlineData("提案")]
    [InlineData("")]
    [InlineData("<no base64>")]
    public async Task Message_OfNobodyIsKeptForNobodyAndToldToAllWithoutItsContent(string body)
    {
        var before = (await ReadAsync(null)).Count;
        await Poison.SendMessageAsync(body);

        await Watch().CollectAsync(Queue, None);

        (await ReadAsync(null)).Count.ShouldBe(before + 1);
        _outbox.Alerts.Select(a => a.Jurisdiction).ShouldBe([_east, _west], ignoreOrder: true);
        _outbox.Alerts.ShouldAllBe(a => a.Text.Contains("无法识别", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alert_AboutAMessageThatIsItselfSuchAnAlertIsNotMade()
    {
        var alert = new Alert(NoticeId.Of(AlertKind.PoisonMessage, "1"), AlertKind.PoisonMessage, _east, Now, "标题", "正文");
        await SetAsideAsync(alert.ToCloudEvent().ToJson());

        await Watch().CollectAsync(Queue, None);

        (await ReadAsync(_east)).ShouldHaveSingleItem();
        _outbox.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Watch_KilledBeforeItHasToldTellsOfTheSameMessagesUnderTheSameNotice()
    {
        await SetAsideAsync(Event(_east, "case-1"));
        await SetAsideAsync(Event(_east, "case-2"));
        _outbox.Failing = true;
        await Should.ThrowAsync<IOException>(() => Watch().CollectAsync(Queue, None));
        var kept = await ReadAsync(_east);
        kept.Count.ShouldBe(2);

        // The messages come again when their time of hiding is over, together with others.
        _outbox.Failing = false;
        await SetAsideAsync(Event(_east, "case-3"));
        var taken = kept.Select(m => new SetAside(m.Id, m.Body, m.At, "gone"));
        await Watch(new Again(_queues, [.. taken])).CollectAsync(Queue, None);

        var told = _outbox.Alerts;
        told.Count.ShouldBe(2);
        told.Single(a => a.Id == kept[0].Notice).Text.ShouldContain("case-1");
        told.Single(a => a.Id == kept[0].Notice).Text.ShouldContain("case-2");
        told.Single(a => a.Id != kept[0].Notice).Text.ShouldNotContain("case-1");
    }

    [Fact]
    public async Task PutBack_BringsEveryMessageOfThePlaceBackAsItWas()
    {
        var own = new List<string>();
        for (var i = 0; i < 5; i++)
            own.Add(await SetAsideAsync(Event(_east, $"case-{i}")));
        await SetAsideAsync(Event(_west, "case-x"));
        await Watch().CollectAsync(Queue, None);

        (await new PoisonShelf(_queues, _store).PutBackAsync(_east, Queue, None)).ShouldBe(new PutBack(5, 0));

        var raw = (await _storage.Clients.RawQueues.GetQueueClient(Queue).ReceiveMessagesAsync(32)).Value;
        raw.Select(m => m.Body.ToString()).ShouldBe(own, ignoreOrder: true);
        raw.ShouldAllBe(m => m.ExpiresOn!.Value.Year == 9999);
        (await ReadAsync(_east)).ShouldBeEmpty();
        (await ReadAsync(_west)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task PutBack_KilledInBetweenLosesNothing()
    {
        for (var i = 0; i < 4; i++)
            await SetAsideAsync(Event(_east, $"case-{i}"));
        await Watch().CollectAsync(Queue, None);

        await Should.ThrowAsync<IOException>(() => new PoisonShelf(_queues, new DiesAtTheThird(_store)).PutBackAsync(_east, Queue, None));
        await new PoisonShelf(_queues, _store).PutBackAsync(_east, Queue, None);

        // The third one is there twice, which its handler sees by its intent.
        var subjects = (await _storage.Clients.Queues.GetQueueClient(Queue).ReceiveMessagesAsync(32)).Value
            .Select(m => m.Body.ToObjectFromJson<System.Text.Json.JsonElement>().GetProperty("subject").GetString()).ToList();
        subjects.Distinct().Order().ShouldBe(["case-0", "case-1", "case-2", "case-3"]);
        subjects.Count.ShouldBe(5);
        (await ReadAsync(_east)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_AsLongAsAQueueTakesIsKept()
    {
        var body = await SetAsideAsync(Event(_east, new string('长', 15_900)));

        await Watch().CollectAsync(Queue, None);

        (await ReadAsync(_east)).ShouldHaveSingleItem().Body.ShouldBe(body);
    }

    [Fact]
    public async Task Note_ThatIsOldIsRemovedAndAYoungOneStays()
    {
        await _notes.NoteAsync(Queue, _east, "old", Now, None);
        await _notes.NoteAsync(Queue, _west, "young", Now.AddHours(2), None);

        await _notes.RemoveBeforeAsync(Now.AddHours(1), None);

        (await _notes.FindAsync(Queue, _east, None)).ShouldBeNull();
        (await _notes.FindAsync(Queue, _west, None)).ShouldBe("young");
        (await _notes.FindAsync(Queues.Intake, _west, None)).ShouldBeNull();
    }

    private static DateTimeOffset Now { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static string Event(string place, string subject) => new CloudEvent(
        "intent-1", $"/jurisdictions/{place}/callers/office", "proposal.command.close", subject, Now, null).ToJson();

    private PoisonWatch Watch(IPoisonQueues? queues = null) => new(
        queues ?? _queues, _store, _notes, _outbox, new JurisdictionSet([Place(_east), Place(_west)]), TimeProvider.System);

    private async Task<string> SetAsideAsync(string text)
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        await Poison.SendMessageAsync(body);
        return body;
    }

    private async Task<List<PoisonMessage>> ReadAsync(string? place) => await _store.ReadAsync(place, Queue, None).ToListAsync();

    private static Jurisdiction Place(string code) => new()
    {
        Code = code, Name = code, TimeZone = TimeZoneInfo.Utc, Sessions = [], Departments = [], ResultClasses = [],
    };

    /// <summary>The alerts that were sent.</summary>
    private sealed class Outbox : IMessageQueues
    {
        private readonly List<Alert> _alerts = [];

        public bool Failing { get; set; }

        public IReadOnlyList<Alert> Alerts => _alerts;

        public Task SendAsync(string queue, string message, CancellationToken cancellationToken)
        {
            queue.ShouldBe(Queues.Alerts);
            if (Failing)
                throw new IOException("killed");
            _alerts.Add(AlertMessage.Read(message));
            return Task.CompletedTask;
        }
    }

    /// <summary>The queues, where some messages come a second time.</summary>
    private sealed class Again(IPoisonQueues queues, IReadOnlyList<SetAside> first) : IPoisonQueues
    {
        private IReadOnlyList<SetAside> _first = first;

        public async Task<IReadOnlyList<SetAside>> TakeAsync(string queue, CancellationToken cancellationToken)
        {
            var taken = await queues.TakeAsync(queue, cancellationToken);
            (taken, _first) = ([.. taken, .. _first], []);
            return taken;
        }

        public Task DropAsync(string queue, SetAside message, CancellationToken cancellationToken) =>
            message.Receipt == "gone" ? Task.CompletedTask : queues.DropAsync(queue, message, cancellationToken);

        public Task PutBackAsync(string queue, string body, CancellationToken cancellationToken) => queues.PutBackAsync(queue, body, cancellationToken);
    }

    /// <summary>The store, of a process that ends before it forgets its third message.</summary>
    private sealed class DiesAtTheThird(IPoisonStore store) : IPoisonStore
    {
        private int _forgotten;

        public Task<PoisonMessage?> FindAsync(string? jurisdiction, string queue, string id, CancellationToken cancellationToken) =>
            store.FindAsync(jurisdiction, queue, id, cancellationToken);

        public Task AddAsync(IReadOnlyList<PoisonMessage> messages, CancellationToken cancellationToken) => store.AddAsync(messages, cancellationToken);

        public IAsyncEnumerable<PoisonMessage> ReadAsync(string? jurisdiction, string queue, CancellationToken cancellationToken) =>
            store.ReadAsync(jurisdiction, queue, cancellationToken);

        public Task RemoveAsync(PoisonMessage message, CancellationToken cancellationToken) =>
            ++_forgotten == 3 ? throw new IOException("killed") : store.RemoveAsync(message, cancellationToken);
    }
}
