using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Somebody with the key of the account changes rows and blobs by hand; the check names what was touched.</summary>
public sealed class CaseTrailsTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly CaseStore _store = new(storage.Clients);
    private readonly CaseTrails _trails = new(storage.Clients);
    private readonly TableClient _table = storage.Clients.Tables.GetTableClient("cases");

    [Fact]
    public async Task Trail_ThatNobodyTouchedIsWhole()
    {
        var key = await CaseAsync();

        var trail = (await _trails.FindAsync(key, None)).ShouldNotBeNull();

        TrailCheck.FirstFault(trail).ShouldBeNull();
        trail.Rows.Select(r => r.Number).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task History_CarriesTheHashesThatAreStored()
    {
        var key = await CaseAsync();

        var history = await _store.ReadHistoryAsync(key, None).ToListAsync();

        history.Select(e => e.Previous).ShouldBe([Trail.Root(key), .. history.SkipLast(1).Select(e => e.Hash)]);
        history[^1].Hash.ShouldBe((await _store.LoadAsync(key, None))!.State.LastHash);
        (await _store.FindEventAsync(key, 2, None))!.Hash.ShouldBe(history[1].Hash);
    }

    [Fact]
    public async Task NoCase_HasNoTrail() => (await _trails.FindAsync(SampleCase.NewKey(), None)).ShouldBeNull();

    [Theory]
    [InlineData("甲", "乙", false)]
    [InlineData("甲", "乙", true)]
    [InlineData("\"queue\":", "\"queues\":", true)]
    public async Task RowChanged_IsNamed(string from, string to, bool hashToo)
    {
        var key = await CaseAsync();
        await EditAsync(key, "event-000002", row =>
        {
            row["Content"] = row.GetString("Content").Replace(from, to, StringComparison.Ordinal);
            if (hashToo)
                row["Hash"] = Trail.HashOf(row.GetString("Content"));
        });

        await ShouldFindAsync(key, new(hashToo ? TrailFaultKind.Replaced : TrailFaultKind.Changed, 2));
    }

    [Fact]
    public async Task BlobChanged_IsNamed()
    {
        var key = await CaseAsync();
        var blob = await BlobOfAsync(key, "event-000003");
        var text = (await blob.DownloadContentAsync()).Value.Content.ToString();

        await blob.UploadAsync(BinaryData.FromString(text.Replace("长长", "短", StringComparison.Ordinal)), overwrite: true);

        await ShouldFindAsync(key, new(TrailFaultKind.Changed, 3));
    }

    [Fact]
    public async Task BlobRemoved_IsNamed()
    {
        var key = await CaseAsync();
        await (await BlobOfAsync(key, "event-000003")).DeleteAsync();

        await ShouldFindAsync(key, new(TrailFaultKind.ContentRemoved, 3));
    }

    [Theory]
    [InlineData("event-000001", TrailFaultKind.Removed, 1)]
    [InlineData("event-000003", TrailFaultKind.Removed, 3)]
    [InlineData("event-000004", TrailFaultKind.Removed, 4)]
    [InlineData("state", TrailFaultKind.StateRemoved, null)]
    public async Task RowRemoved_IsNamed(string row, TrailFaultKind kind, int? number)
    {
        var key = await CaseAsync();
        await _table.DeleteEntityAsync(Partition(key), row);

        await ShouldFindAsync(key, new(kind, number));
    }

    [Fact]
    public async Task RowsSwapped_AreNamed()
    {
        var key = await CaseAsync();
        var (two, four) = (await RowAsync(key, "event-000002"), await RowAsync(key, "event-000004"));
        (two.RowKey, four.RowKey) = (four.RowKey, two.RowKey);
        await _table.UpsertEntityAsync(two, TableUpdateMode.Replace);
        await _table.UpsertEntityAsync(four, TableUpdateMode.Replace);

        await ShouldFindAsync(key, new(TrailFaultKind.Reordered, 2));
    }

    [Theory]
    [InlineData("event-000005", 5)]
    [InlineData("event-5", 0)]
    public async Task RowInserted_IsNamed(string rowKey, int number)
    {
        var key = await CaseAsync();
        var copy = await RowAsync(key, "event-000004");
        copy.RowKey = rowKey;
        await _table.AddEntityAsync(copy);

        var fault = TrailCheck.FirstFault((await _trails.FindAsync(key, None))!)!;

        fault.Number.ShouldBe(number);
    }

    [Fact]
    public async Task Case_CopiedToAnotherKeyIsNamed()
    {
        var (key, copy) = (await CaseAsync(), SampleCase.NewKey());
        await foreach (var row in _table.QueryAsync<TableEntity>(r => r.PartitionKey == Partition(key)))
        {
            row.PartitionKey = Partition(copy);
            await _table.AddEntityAsync(row);
        }

        await ShouldFindAsync(key, null);
        await ShouldFindAsync(copy, new(TrailFaultKind.OtherCase, 1));
    }

    [Theory]
    [InlineData("\"stage\":\"awaiting-review\"", "\"stage\":\"closed\"")]
    [InlineData("林一苇", "林二苇")]
    [InlineData("{", "{{")]
    public async Task StateChanged_IsFound(string from, string to)
    {
        var key = await CaseAsync();
        await EditAsync(key, "state", row => row["Content"] = row.GetString("Content").Replace(from, to, StringComparison.Ordinal));

        await ShouldFindAsync(key, new(TrailFaultKind.StateChanged));
    }

    [Fact]
    public async Task StateContentRemoved_IsFound()
    {
        var key = await CaseAsync();
        await EditAsync(key, "state", row => row.Remove("Content"));

        await ShouldFindAsync(key, new(TrailFaultKind.StateChanged));
    }

    [Fact]
    public async Task Fault_StaysWhenTheCaseGoesOn()
    {
        var key = await CaseAsync();
        await EditAsync(key, "event-000004", row => row["Content"] = row.GetString("Content").Replace("丁", "戊", StringComparison.Ordinal));

        var read = (await _store.LoadAsync(key, None))!;
        await _store.CommitAsync(SampleCase.Opinions(key, read, "intent-3", "己"), None);

        await ShouldFindAsync(key, new(TrailFaultKind.Changed, 4));
    }

    [Fact]
    public async Task Trail_ReadWhileTheCaseGoesOnIsWhole()
    {
        var key = await CaseAsync();
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 12; n++)
                await _store.CommitAsync(SampleCase.Opinions(key, (await _store.LoadAsync(key, None))!, $"more-{n}", "又一", "又二"), None);
            await done.CancelAsync();
        });

        while (!done.IsCancellationRequested)
            await ShouldFindAsync(key, null);
        await writing;
    }

    [Fact]
    public async Task Keys_AreThoseOfAllCasesWhateverIsLeftOfThem()
    {
        var (whole, stateless, eventless, strange) = (await CaseAsync(), await CaseAsync(), await CaseAsync(), SampleCase.NewKey("编号_0041/x"));
        await _table.DeleteEntityAsync(Partition(stateless), "state");
        await _table.DeleteEntityAsync(Partition(stateless), "event-000001");
        for (var number = 1; number <= 4; number++)
            await _table.DeleteEntityAsync(Partition(eventless), $"event-00000{number}");
        await _store.CommitAsync(SampleCase.Submission(strange), None);
        var refused = SampleCase.NewKey();
        await _store.CommitAsync(SampleCase.Refusal(refused, "intent-1"), None);

        var keys = await _trails.KeysAsync(None).ToListAsync();

        keys.ShouldBeUnique();
        new[] { whole, stateless, eventless, strange }.ShouldBeSubsetOf(keys);
        keys.ShouldNotContain(refused);
    }

    /// <summary>Four events; the third one's content is long, and in a blob.</summary>
    private async Task<CaseKey> CaseAsync()
    {
        var key = SampleCase.NewKey();
        await _store.CommitAsync(SampleCase.Submission(key), None);
        var read = (await _store.LoadAsync(key, None))!;
        // The blob is named by its content, so each case has its own: the intent makes the difference.
        var opinions = SampleCase.Opinions(key, read, $"intent-{Guid.NewGuid():N}", "甲", new string('长', 40_000), "丁");
        (await _store.CommitAsync(opinions, None)).ShouldBe(CommitResult.Committed);
        return key;
    }

    private async Task ShouldFindAsync(CaseKey key, TrailFault? fault) =>
        TrailCheck.FirstFault((await _trails.FindAsync(key, None)).ShouldNotBeNull()).ShouldBe(fault);

    private async Task<TableEntity> RowAsync(CaseKey key, string row) => (await _table.GetEntityAsync<TableEntity>(Partition(key), row)).Value;

    private async Task EditAsync(CaseKey key, string row, Action<TableEntity> edit)
    {
        var entity = await RowAsync(key, row);
        edit(entity);
        await _table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);
    }

    private async Task<Azure.Storage.Blobs.BlobClient> BlobOfAsync(CaseKey key, string row) =>
        storage.Clients.Blobs.GetBlobContainerClient("contents").GetBlobClient((await RowAsync(key, row)).GetString("ContentBlob"));

    private static string Partition(CaseKey key) => $"{key.Jurisdiction}:{key.Id}";
}
