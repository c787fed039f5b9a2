using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

public sealed class PagingTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    private async Task<TableClient> SevenRowsAsync()
    {
        var table = await account.NewTableAsync();
        foreach (var partition in new[] { "一", "p q" })
            await table.SubmitTransactionAsync(Enumerable.Range(0, partition == "一" ? 4 : 3).Select(n =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, $"r {n}"))));
        return table;
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(1, 7)]
    [InlineData(2, 4)]
    [InlineData(4, 2)]
    public async Task Query_GoesOnToTheLastPage(int? perPage, int pages)
    {
        var table = await SevenRowsAsync();

        var async = new List<IReadOnlyList<TableEntity>>();
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: perPage).AsPages()) async.Add(page.Values);
        var sync = table.Query<TableEntity>(maxPerPage: perPage).AsPages().Select(page => page.Values).ToList();

        foreach (var found in new[] { async, sync })
        {
            found.Where(page => page.Count > 0).Count().ShouldBe(pages);
            found.SelectMany(page => page).Select(row => row.PartitionKey + row.RowKey).Distinct().Count().ShouldBe(7);
        }
    }

    [Fact]
    public async Task ContinuationToken_GoesOnInAnotherQuery()
    {
        var table = await SevenRowsAsync();
        var first = table.Query<TableEntity>().AsPages(pageSizeHint: 3).First();

        var rest = table.Query<TableEntity>().AsPages(first.ContinuationToken).SelectMany(page => page.Values).ToList();

        first.Values.Count.ShouldBe(3);
        rest.Count.ShouldBe(4);
        rest.Concat(first.Values).Select(row => row.PartitionKey + row.RowKey).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task LastPage_HasNoToken()
    {
        var table = await SevenRowsAsync();

        table.Query<TableEntity>().AsPages().Last().ContinuationToken.ShouldBeNull();
    }
}
