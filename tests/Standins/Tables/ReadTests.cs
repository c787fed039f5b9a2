using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ProposalWorkflow.Standins.Tests.Tables;

public sealed class ReadTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    [Fact]
    public async Task Get_OfAMissingRow_Throws_AndGetIfExistsAnswersWithoutAValue()
    {
        var table = await account.NewTableAsync();

        var missing = await Should.ThrowAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        var none = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        missing.Status.ShouldBe(404);
        (missing.ErrorCode == TableErrorCode.ResourceNotFound).ShouldBeTrue();
        none.HasValue.ShouldBeFalse();
        none.GetRawResponse().Status.ShouldBe(404);
        Should.Throw<InvalidOperationException>(() => none.Value);
    }

    [Fact]
    public async Task GetIfExists_OfARow_HasItsValue()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var found = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        found.HasValue.ShouldBeTrue();
        found.Value!.GetInt32("A").ShouldBe(1);
    }

    [Fact]
    public async Task Select_ReadsOnlyWhatIsNamed()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2L, ["C"] = "c" });

        TableEntity got = await table.GetEntityAsync<TableEntity>("p", "r", ["B", "RowKey"]);
        var queried = (await table.QueryAsync<TableEntity>(select: ["B", "RowKey"]).ToListAsync()).Single();

        foreach (var row in new[] { got, queried })
        {
            row.GetInt64("B").ShouldBe(2);
            row.RowKey.ShouldBe("r");
            row.ContainsKey("A").ShouldBeFalse();
            row.ContainsKey("C").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task NullKey_IsAMistakeOfTheCaller()
    {
        var table = await account.NewTableAsync();
        await Should.ThrowAsync<ArgumentNullException>(() => table.GetEntityAsync<TableEntity>(null!, "r"));
        await Should.ThrowAsync<ArgumentNullException>(() => table.GetEntityAsync<TableEntity>("p", null!));
    }

    [Fact]
    public async Task Cancelled_ReadsNothing()
    {
        var table = await account.NewTableAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancelled.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).ToListAsync());
    }
}
