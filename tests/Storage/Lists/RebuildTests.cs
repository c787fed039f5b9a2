using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Statistics;
using Case = ProposalWorkflow.Domain.Cases.Case;

namespace ProposalWorkflow.Storage.Tests;

public sealed class RebuildTests : IClassFixture<StorageFixture>
{
    private static readonly string[] Derived = ["caselist", "inbox", "proposerlist", "commitments", "statistics"];
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly StorageFixture _storage;
    private readonly CaseStore _store;
    private readonly Publisher _publisher;
    private readonly Rebuild _rebuild;
    private readonly Jurisdiction _jurisdiction = NewJurisdiction();

    public RebuildTests(StorageFixture storage)
    {
        _storage = storage;
        _store = new CaseStore(storage.Clients);
        var tallies = new SessionTallies(new TallyStore(storage.Clients));
        _publisher = new Publisher(
            new StorageQueues(storage.Clients), _store, new CaseLists(storage.Clients), tallies, new CorpusTable(storage.Clients),
            new DueTable(storage.Clients), new PublicLetterTable(storage.Clients), new NumberClaims(storage.Clients),
            new BasisWatch(new BasisStore(storage.Clients), new JurisdictionSet([_jurisdiction]), TimeProvider.System));
        _rebuild = new Rebuild(
            new CaseScan(storage.Clients), _store, _publisher, new ListRepair(storage.Clients), new DueTable(storage.Clients),
            new PublicLetterTable(storage.Clients), tallies);
    }

    [Fact]
    public async Task Rebuild_OfNothingMakesWhatPublishingMade()
    {
        await LiveAsync(_jurisdiction.Code, 5);
        var published = await RowsAsync();
        foreach (var (table, rows) in published)
            foreach (var row in rows)
                await Table(table).DeleteEntityAsync(row.PartitionKey, row.RowKey);

        var report = await _rebuild.RunAsync(_jurisdiction, None);

        report.Cases.ShouldBe(5);
        Shown(await RowsAsync()).ShouldBe(Shown(published));
    }

    [Fact]
    public async Task Rebuild_RemovesWhatNoCaseHas()
    {
        await LiveAsync(_jurisdiction.Code, 3);
        var published = await RowsAsync();
        var gone = (await LiveAsync(_jurisdiction.Code, 1, "gone")).Single();
        await foreach (var row in _storage.Clients.Tables.GetTableClient("cases").QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {$"{_jurisdiction.Code}:{gone.Key.Id}"}")))
            await Table("cases").DeleteEntityAsync(row.PartitionKey, row.RowKey);

        var report = await _rebuild.RunAsync(_jurisdiction, None);

        report.RowsRemoved.ShouldBe(5, "in the office's list, two inboxes and two proposers' lists");
        report.CountsCorrected.ShouldBe(1);
        Shown(await RowsAsync()).ShouldBe(Shown(published));
        (await _rebuild.RunAsync(_jurisdiction, None)).ShouldBe(new RebuildReport(3, 0, 0));
    }

    [Fact]
    public async Task Rebuild_LeavesAnotherJurisdictionAlone()
    {
        var other = _jurisdiction with { Code = _jurisdiction.Code + "-2" };
        await LiveAsync(other.Code, 1);
        await LiveAsync(_jurisdiction.Code, 1);

        (await _rebuild.RunAsync(_jurisdiction, None)).ShouldBe(new RebuildReport(1, 0, 0));
    }

    [Fact]
    public async Task ProposerRow_GoesWithTheProposer()
    {
        var lists = new CaseLists(_storage.Clients);
        var state = (await LiveAsync(_jurisdiction.Code, 1)).Single();
        (await OwnAsync("m-2")).Items.ShouldHaveSingleItem().Key.ShouldBe(state.Key);

        var after = state with { Proposers = [state.Proposers[0]] };
        await lists.WriteAsync(ListRows.Of(after, [], ProposerRow.TouchedBy(state, after), null), None);

        (await OwnAsync("m-2")).Items.ShouldBeEmpty();
        (await OwnAsync("m-1")).Items.ShouldHaveSingleItem();

        Task<Page<ProposerRow>> OwnAsync(string proposer) => lists.FindOwnAsync(_jurisdiction.Code, proposer, new PageRequest(10), None);
    }

    private async Task<IReadOnlyList<Case>> LiveAsync(string jurisdiction, int cases, string name = "case") => await Task.WhenAll(
        Enumerable.Range(1, cases).Select(async n =>
        {
            var state = await _store.LiveAsync(new CaseKey(jurisdiction, $"{name}-{n}"), steps: n + 2);
            await _publisher.WriteAllAsync(state.Key, None);
            return state;
        }));

    private async Task<Dictionary<string, List<TableEntity>>> RowsAsync()
    {
        var all = new Dictionary<string, List<TableEntity>>();
        foreach (var table in Derived)
            all[table] = await Table(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter(
                $"PartitionKey ge {_jurisdiction.Code} and PartitionKey lt {_jurisdiction.Code + ";"}")).ToListAsync();
        return all;
    }

    /// <summary>Without tags and times. An empty tally is as good as none.</summary>
    private static IEnumerable<string> Shown(Dictionary<string, List<TableEntity>> tables) =>
        tables.SelectMany(table => table.Value.Select(row => $"{table.Key} {row.PartitionKey} {row.RowKey} {row.GetString("Content")}"))
            .Where(line => !line.EndsWith("{\"counts\":{}}", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private TableClient Table(string name) => _storage.Clients.Tables.GetTableClient(name);

    private static Jurisdiction NewJurisdiction() => new()
    {
        Code = StorageFixture.NewJurisdiction(),
        Name = "湖区",
        TimeZone = TimeZoneInfo.Utc,
        Sessions = [new Session("6-3", "六届三次会议", ProposalKind.CppccProposal, 2026, new NumberPattern("{number}"))],
        Departments = [],
        ResultClasses = [],
    };
}
