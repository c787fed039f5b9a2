using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ProposalWorkflow.Standins.Tests.Tables;

public sealed class WriteTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    private static TableEntity Row(string name, object value) => new("p", "r") { [name] = value };

    [Fact]
    public async Task Add_AnswersWithTheTagOfTheStoredRow()
    {
        var table = await account.NewTableAsync();

        var response = await table.AddEntityAsync(Row("A", 1));

        response.Status.ShouldBe(204);
        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");
        response.Headers.ETag.ShouldBe(read.ETag);
        read.Timestamp!.Value.ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Add_OfAnExistingRow_IsAConflict()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(Row("A", 1));

        var conflict = await Should.ThrowAsync<RequestFailedException>(() => table.AddEntityAsync(Row("A", 2)));

        conflict.Status.ShouldBe(409);
        (conflict.ErrorCode == TableErrorCode.EntityAlreadyExists).ShouldBeTrue();
    }

    [Fact]
    public async Task Add_ToAMissingTable_SaysThatTheTableIsMissing()
    {
        var missing = await Should.ThrowAsync<RequestFailedException>(() =>
            account.Service.GetTableClient(TablesAccount.NewName()).AddEntityAsync(Row("A", 1)));

        missing.Status.ShouldBe(404);
        (missing.ErrorCode == TableErrorCode.TableNotFound).ShouldBeTrue();
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_MergesOrReplaces(TableUpdateMode mode)
    {
        var table = await account.NewTableAsync();
        var added = await table.AddEntityAsync(Row("A", 1));

        var updated = await table.UpdateEntityAsync(Row("B", 2), added.Headers.ETag!.Value, mode);

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");
        read.ContainsKey("A").ShouldBe(mode == TableUpdateMode.Merge);
        read.GetInt32("B").ShouldBe(2);
        read.ETag.ShouldBe(updated.Headers.ETag!.Value);
        read.ETag.ShouldNotBe(added.Headers.ETag!.Value);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_WithAStaleTag_ChangesNothing(TableUpdateMode mode)
    {
        var table = await account.NewTableAsync();
        var stale = (await table.AddEntityAsync(Row("A", 1))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("A", 2), ETag.All);

        var refused = await Should.ThrowAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("A", 3), stale, mode));

        refused.Status.ShouldBe(412);
        (refused.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied).ShouldBeTrue();
        ((TableEntity)await table.GetEntityAsync<TableEntity>("p", "r")).GetInt32("A").ShouldBe(2);
    }

    [Fact]
    public async Task Update_WithoutATag_IsAMistakeOfTheCaller() => await Should.ThrowAsync<ArgumentException>(async () =>
        await (await account.NewTableAsync()).UpdateEntityAsync(Row("A", 1), default));

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_OfAMissingRow_IsNotFound(TableUpdateMode mode)
    {
        var table = await account.NewTableAsync();

        var missing = await Should.ThrowAsync<RequestFailedException>(() => table.UpdateEntityAsync(Row("A", 1), ETag.All, mode));

        missing.Status.ShouldBe(404);
        (missing.ErrorCode == TableErrorCode.ResourceNotFound).ShouldBeTrue();
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task Upsert_InsertsAndThenMergesOrReplaces(TableUpdateMode mode, bool keeps)
    {
        var table = await account.NewTableAsync();

        await table.UpsertEntityAsync(Row("A", 1), mode);
        await table.UpsertEntityAsync(Row("B", 2), mode);

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");
        read.ContainsKey("A").ShouldBe(keeps);
        read.GetInt32("B").ShouldBe(2);
    }

    [Fact]
    public async Task Delete_OfARow_RemovesIt_AndOfAMissingRow_AnswersNotFoundWithoutAnException()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(Row("A", 1));

        (await table.DeleteEntityAsync("p", "r")).Status.ShouldBe(204);
        (await table.DeleteEntityAsync(new TableEntity("p", "r"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Delete_WithAStaleTag_KeepsTheRow()
    {
        var table = await account.NewTableAsync();
        var stale = (await table.AddEntityAsync(Row("A", 1))).Headers.ETag!.Value;
        var fresh = (await table.UpsertEntityAsync(Row("A", 2))).Headers.ETag!.Value;

        (await Should.ThrowAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale))).Status.ShouldBe(412);
        (await table.DeleteEntityAsync("p", "r", fresh)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task TagsOfTheEntity_AreNeitherSentNorChanged()
    {
        var table = await account.NewTableAsync();
        var entity = new Everything { ETag = new ETag("mine"), Timestamp = DateTimeOffset.UnixEpoch };

        await table.AddEntityAsync(entity);
        await table.UpdateEntityAsync(entity, ETag.All);

        entity.ETag.ShouldBe(new ETag("mine"));
        entity.Timestamp.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void SynchronousMembers_DoTheSame()
    {
        var table = account.Service.GetTableClient(TablesAccount.NewName());
        table.CreateIfNotExists().Value.Name.ShouldBe(table.Name);
        try
        {
            var tag = table.AddEntity(Row("A", 1)).Headers.ETag!.Value;
            table.UpdateEntity(Row("A", 2), tag).Status.ShouldBe(204);
            table.UpsertEntity(Row("A", 3)).Status.ShouldBe(204);
            table.GetEntity<TableEntity>("p", "r").Value.GetInt32("A").ShouldBe(3);
            table.GetEntityIfExists<TableEntity>("p", "x").HasValue.ShouldBeFalse();
            table.Query<TableEntity>(e => e.PartitionKey == "p").Count().ShouldBe(1);
            table.SubmitTransaction([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]).Value[0].Status.ShouldBe(204);
            table.DeleteEntity("p", "r").Status.ShouldBe(404);
        }
        finally
        {
            table.Delete().Status.ShouldBe(204);
        }
    }
}
