using Azure;
using Azure.Data.Tables;

namespace ProposalWorkflow.Storage.Tests;

public sealed class StorageCallLogTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    [Fact]
    public async Task Log_HoldsTheCallsOfItsOwnFlowOnly()
    {
        var logs = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            using var calls = StorageCallLog.Begin();
            await Task.WhenAll(Enumerable.Range(0, n).Select(_ => CallAsync()));
            return calls;
        }));
        await CallAsync();

        logs.Select(log => log.Count).ShouldBe(Enumerable.Range(0, 8));
    }

    [Fact]
    public async Task Log_ThatIsClosedHearsNothingMore()
    {
        var outer = StorageCallLog.Begin();
        using (StorageCallLog.Begin())
            await CallAsync();
        await CallAsync();
        outer.Dispose();
        await CallAsync();

        outer.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Lines_HoldNoSecretAndNoAccount()
    {
        var signed = storage.Clients.Blobs.GetBlobContainerClient("contents");
        using var calls = StorageCallLog.Begin();
        await CallAsync();
        await signed.ExistsAsync();
        await storage.Clients.Tables.GetTableClient("cases").QueryAsync<TableEntity>("PartitionKey eq 'secret'").ToListAsync();

        calls.Lines.ShouldBe(
        [
            "GET table /cases(PartitionKey='nobody',RowKey='none') 404",
            "GET blob /contents 200",
            "GET table /cases() 200",
        ]);
    }

    private async Task CallAsync()
    {
        NullableResponse<TableEntity> none =
            await storage.Clients.Tables.GetTableClient("cases").GetEntityIfExistsAsync<TableEntity>("nobody", "none");
        none.HasValue.ShouldBeFalse();
    }
}
