using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

public sealed class CaseStoreTests(StorageFixture storage) : CaseStoreContract, IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    protected override ICaseStore Store { get; } = new CaseStore(storage.Clients);

    [Fact]
    public async Task LoadAndCommit_AreOneCallEach()
    {
        var commit = SampleCase.Submission(SampleCase.NewKey());
        await Store.CommitAsync(commit, None);

        using var load = StorageCallLog.Begin();
        var read = await Store.LoadAsync(commit.Key, None);
        using var write = StorageCallLog.Begin();
        await Store.CommitAsync(SampleCase.Opinions(commit.Key, read!, "intent-2", "一", "二"), None);

        write.Lines.ShouldBe(["POST table /$batch 202"]);
        load.Lines.ShouldBe(
            [$"GET table /cases(PartitionKey='{commit.Key.Jurisdiction}:case-1',RowKey='state') 200", "POST table /$batch 202"]);
    }

    [Fact]
    public async Task PointReads_AreOneCallEach()
    {
        var commit = SampleCase.Submission(SampleCase.NewKey());
        await Store.CommitAsync(commit, None);

        using var calls = StorageCallLog.Begin();
        await Store.FindOperationAsync(commit.Key, "intent-1", None);
        await Store.FindEventAsync(commit.Key, 1, None);
        await Store.CommitAsync(SampleCase.Refusal(commit.Key, "intent-2"), None);

        calls.Lines.ShouldBe(
        [
            $"GET table /cases(PartitionKey='{commit.Key.Jurisdiction}:case-1',RowKey='op-intent-1') 200",
            $"GET table /cases(PartitionKey='{commit.Key.Jurisdiction}:case-1',RowKey='event-000001') 200",
            "POST table /cases 204",
        ]);
    }

    [Fact]
    public async Task LongContent_IsWrittenBeforeTheTransactionThatNamesIt()
    {
        using var calls = StorageCallLog.Begin();
        await Store.CommitAsync(SampleCase.Submission(SampleCase.NewKey(), text: new string('长', 40_000)), None);

        calls.Count.ShouldBe(2);
        calls.Lines[0].ShouldStartWith("PUT blob /contents/");
        calls.Lines[1].ShouldBe("POST table /$batch 202");
    }

    [Fact]
    public async Task Commit_WhoseAnswerWasLostIsKnownAndStored()
    {
        var commit = SampleCase.Submission(SampleCase.NewKey());
        var losing = new CaseStore(StorageClients.Of(storage.ConnectionString, new LosesTheFirstAnswer()));

        using var calls = StorageCallLog.Begin();
        (await losing.CommitAsync(commit, None)).ShouldBe(CommitResult.OperationKnown);

        calls.Lines.ShouldBe(["POST table /$batch no answer", "POST table /$batch 202"]);
        (await Store.LoadAsync(commit.Key, None))!.State.ShouldBeWrittenAs(commit.Change!.State);
    }

    [Fact]
    public async Task Rows_ShowTheirMainFactsInColumns()
    {
        var commit = SampleCase.Submission(SampleCase.NewKey());
        await Store.CommitAsync(commit, None);
        await Store.CommitAsync(SampleCase.Refusal(commit.Key, "intent-2"), None);

        var table = storage.Clients.Tables.GetTableClient("cases");
        var partition = $"{commit.Key.Jurisdiction}:{commit.Key.Id}";
        (await table.GetEntityAsync<TableEntity>(partition, "state")).Value.GetString("Stage").ShouldBe("AwaitingReview");
        (await table.GetEntityAsync<TableEntity>(partition, "event-000001")).Value.GetString("Type").ShouldBe("case-submitted");
        (await table.GetEntityAsync<TableEntity>(partition, "op-intent-2")).Value.GetString("Rejection").ShouldBe("WrongStage");
    }
}
