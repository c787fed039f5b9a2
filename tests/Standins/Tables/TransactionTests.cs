using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using static Azure.Data.Tables.TableTransactionActionType;

namespace ProposalWorkflow.Standins.Tests.Tables;

public sealed class TransactionTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    private static TableTransactionAction Action(TableTransactionActionType type, string rowKey, ETag tag = default, string partitionKey = "p") =>
        new(type, new TableEntity(partitionKey, rowKey) { ["By"] = type.ToString(), ["文"] = "it's 提案\r\n\r\n--x" }, tag);

    [Fact]
    public async Task AllKindsOfAction_AreDoneTogether()
    {
        var table = await account.NewTableAsync();
        foreach (var row in new[] { "merged", "replaced", "deleted", "upmerged", "upreplaced" })
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = true });

        var response = await table.SubmitTransactionAsync(
        [
            Action(Add, "added"), Action(UpdateMerge, "merged", ETag.All), Action(UpdateReplace, "replaced", ETag.All),
            Action(Delete, "deleted"), Action(UpsertMerge, "upmerged"), Action(UpsertReplace, "upreplaced"), Action(UpsertReplace, "new"),
        ]);

        response.GetRawResponse().Status.ShouldBe(202);
        response.Value.Select(part => part.Status).ShouldAllBe(status => status == 204);
        var rows = (await table.QueryAsync<TableEntity>().ToListAsync()).ToDictionary(row => row.RowKey);
        rows.Keys.Order().ShouldBe(["added", "merged", "new", "replaced", "upmerged", "upreplaced"]);
        rows.Values.Where(row => row.ContainsKey("Old")).Select(row => row.RowKey).Order().ShouldBe(["merged", "upmerged"]);
        rows.Values.ShouldAllBe(row => row.GetString("文") == "it's 提案\r\n\r\n--x");
    }

    [Fact]
    public async Task EachPart_AnswersWithTheTagOfItsRow()
    {
        var table = await account.NewTableAsync();

        var response = await table.SubmitTransactionAsync([Action(Add, "1"), Action(UpsertReplace, "2")]);

        ((TableEntity)await table.GetEntityAsync<TableEntity>("p", "1")).ETag.ShouldBe(response.Value[0].Headers.ETag!.Value);
        ((TableEntity)await table.GetEntityAsync<TableEntity>("p", "2")).ETag.ShouldBe(response.Value[1].Headers.ETag!.Value);
    }

    [Theory]
    [InlineData(UpdateReplace)]
    [InlineData(UpdateMerge)]
    [InlineData(Delete)]
    public async Task StaleTag_FailsAllAndTellsWhichAction(TableTransactionActionType type)
    {
        var table = await account.NewTableAsync();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "state") { ["N"] = 1 })).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "state") { ["N"] = 2 }, stale);

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Action(Add, "event-1"), Action(Add, "event-2"), Action(type, "state", stale)]));

        failed.FailedTransactionActionIndex.ShouldBe(2);
        failed.Status.ShouldBe(412);
        (failed.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied).ShouldBeTrue();
        (await table.QueryAsync<TableEntity>().ToListAsync()).Single().GetInt32("N").ShouldBe(2);
    }

    [Fact]
    public async Task FreshTag_LetsTheTransactionThrough()
    {
        var table = await account.NewTableAsync();
        var fresh = (await table.AddEntityAsync(new TableEntity("p", "state"))).Headers.ETag!.Value;

        await table.SubmitTransactionAsync([Action(UpdateReplace, "state", fresh), Action(Add, "event-1")]);

        (await table.QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task InsertOfAnExistingRow_FailsAllAndTellsWhichAction()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "op-1"));

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Action(UpsertReplace, "state"), Action(Add, "op-1"), Action(Add, "event-1")]));

        failed.FailedTransactionActionIndex.ShouldBe(1);
        failed.Status.ShouldBe(409);
        (failed.ErrorCode == TableErrorCode.EntityAlreadyExists).ShouldBeTrue();
        (await table.QueryAsync<TableEntity>().ToListAsync()).Single().RowKey.ShouldBe("op-1");
    }

    [Fact]
    public async Task MissingRow_FailsAllAndTellsWhichAction()
    {
        var table = await account.NewTableAsync();

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Action(Add, "1"), Action(UpdateMerge, "2", ETag.All)]));

        failed.FailedTransactionActionIndex.ShouldBe(1);
        failed.Status.ShouldBe(404);
        (await table.QueryAsync<TableEntity>().ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoPartitions_AreRefused()
    {
        var table = await account.NewTableAsync();

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Action(Add, "1"), Action(Add, "2", partitionKey: "q")]));

        failed.Status.ShouldBe(400);
        (failed.ErrorCode == TableErrorCode.CommandsInBatchActOnDifferentPartitions).ShouldBeTrue();
        (await table.QueryAsync<TableEntity>().ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task OneRowTwice_IsRefused()
    {
        var table = await account.NewTableAsync();

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Action(Add, "1"), Action(UpsertMerge, "1")]));

        failed.Status.ShouldBe(400);
        (failed.ErrorCode == TableErrorCode.InvalidDuplicateRow).ShouldBeTrue();
    }

    [Fact]
    public async Task OneHundredActions_AreDone_AndOneMoreIsRefused()
    {
        var table = await account.NewTableAsync();
        var actions = Enumerable.Range(0, 101).Select(n => Action(Add, $"{n:000}")).ToList();

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));
        var done = await table.SubmitTransactionAsync(actions.Take(100));

        failed.Status.ShouldBe(400);
        (failed.ErrorCode == TableErrorCode.InvalidInput).ShouldBeTrue();
        done.Value.Count.ShouldBe(100);
    }

    [Fact]
    public async Task MoreThanFourMebibytes_AreRefused()
    {
        var table = await account.NewTableAsync();
        TableTransactionAction Large(int n) => new(Add, new TableEntity("p", $"{n}")
        {
            ["A"] = new byte[60_000], ["B"] = new byte[60_000], ["C"] = new byte[60_000], ["D"] = new byte[60_000], ["E"] = new byte[60_000],
        });

        var failed = await Should.ThrowAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Enumerable.Range(0, 11).Select(Large)));
        var done = await table.SubmitTransactionAsync(Enumerable.Range(0, 10).Select(Large));

        failed.Status.ShouldBe(413);
        done.Value.Count.ShouldBe(10);
    }

    [Fact]
    public async Task NoAction_IsAMistakeOfTheCaller() => await Should.ThrowAsync<InvalidOperationException>(async () =>
        await (await account.NewTableAsync()).SubmitTransactionAsync([]));

    [Fact]
    public async Task MissingTable_IsNotFound()
    {
        var failed = await Should.ThrowAsync<RequestFailedException>(() =>
            account.Service.GetTableClient(TablesAccount.NewName()).SubmitTransactionAsync([Action(Add, "1")]));

        failed.Status.ShouldBe(404);
    }
}
