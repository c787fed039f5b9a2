using Azure;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>Which address and which account a client takes from what it is given.</summary>
public sealed class ConnectionTests
{
    private const string Key = "a2V5";
    private const string Sas = "sv=2019-02-02&tn=t1&sp=raud&sig=c2ln";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/t1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://192.168.1.9", "http://192.168.1.9:10002/devstoreaccount1/t1", "devstoreaccount1")]
    [InlineData("AccountName=acct;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://acct.table.core.windows.net/t1", "acct")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=acct;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn", "http://acct.table.core.chinacloudapi.cn/t1", "acct")]
    [InlineData("AccountName=acct;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9999/acct", "http://127.0.0.1:9999/acct/t1", "acct")]
    [InlineData("AccountName=acct;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9999/acct/;BlobEndpoint=http://127.0.0.1:9998/acct", "http://127.0.0.1:9999/acct/t1", "acct")]
    [InlineData("TableEndpoint=https://acct.table.core.windows.net;SharedAccessSignature=sv=1&sig=x", "https://acct.table.core.windows.net/t1?sv=1&sig=x", "acct")]
    [InlineData("AccountName=acct;TableEndpoint=https://acct.table.core.windows.net;SharedAccessSignature=sv=1&sig=x", "https://acct.table.core.windows.net/t1?sv=1&sig=x", "acct")]
    public async Task ConnectionString_SaysAddressAndAccount(string connectionString, string address, string account)
    {
        using var service = new RecordedRequests();
        var table = new TableClient(connectionString, "t1", service.Options());

        await table.GetEntityAsync<TableEntity>("p", "r");

        table.AccountName.ShouldBe(account);
        table.Name.ShouldBe("t1");
        var asked = service.Only.RequestUri!;
        asked.GetLeftPart(UriPartial.Path).ShouldBe(address.Split('?')[0] + "(PartitionKey='p',RowKey='r')");
        if (address.Contains('?', StringComparison.Ordinal)) asked.Query.ShouldContain(address.Split('?')[1]);
        service.Only.Headers.Contains("Authorization").ShouldBe(!address.Contains('?', StringComparison.Ordinal));
    }

    // The official client has been seen to go to port 10002 all the same: for the emulator on a port of its own, name account and key.
    [Fact]
    public void DevelopmentStorageOnAnotherPort_IsTheEmulatorsAccountThere()
    {
        var table = new TableClient("UseDevelopmentStorage=true;TableEndpoint=http://127.0.0.1:9999/devstoreaccount1", "t1");

        table.AccountName.ShouldBe("devstoreaccount1");
        if (OfficialPackage.IsNotUsed) table.Uri.Port.ShouldBe(9999);
    }

    [Theory]
    [InlineData("AccountName=acct")]
    [InlineData("AccountName=acct;AccountKey=a2V5")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void ConnectionStringThatSaysTooLittle_IsRefused(string connectionString) =>
        Should.Throw<Exception>(() => new TableClient(connectionString, "t1")).ShouldSatisfyAllConditions(
            exception => (exception is ArgumentException or FormatException or InvalidOperationException).ShouldBeTrue());

    [Theory]
    [InlineData("https://acct.table.core.windows.net/t1?" + Sas)]
    [InlineData("https://acct.table.core.windows.net/?" + Sas)]
    [InlineData("http://127.0.0.1:9/acct/t1?" + Sas)]
    [InlineData("http://localhost:9/acct/t1?" + Sas)]
    public async Task AddressWithASignature_NamesTheTable(string address)
    {
        using var service = new RecordedRequests();
        var table = new TableClient(new Uri(address), service.Options());

        await table.GetEntityAsync<TableEntity>("p", "r");

        table.Name.ShouldBe("t1");
        table.AccountName.ShouldBe("acct");
        service.Only.RequestUri!.Query.ShouldContain("sig=c2ln");
        service.Only.RequestUri!.AbsolutePath.ShouldEndWith("/t1(PartitionKey='p',RowKey='r')");
    }

    [Theory]
    [InlineData("https://acct.table.core.windows.net")]
    [InlineData("https://acct.table.core.windows.net/t1")]
    public async Task AddressWithOrWithoutTheTable_AsksTheSame(string address)
    {
        using var service = new RecordedRequests();
        var table = new TableClient(new Uri(address), "t1", new TableSharedKeyCredential("acct", Key), service.Options());

        await table.GetEntityAsync<TableEntity>("p", "r");

        service.Only.RequestUri!.AbsolutePath.ShouldBe("/t1(PartitionKey='p',RowKey='r')");
    }

    [Fact]
    public void SignatureOverAnOpenConnection_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new TableClient(new Uri("http://acct.table.core.windows.net/t1?" + Sas)));
        Should.Throw<ArgumentException>(() => new TableServiceClient(new Uri("http://acct.table.core.windows.net/"), new AzureSasCredential(Sas)));
    }

    [Fact]
    public void TableOfAService_HasItsAccountAndAddress()
    {
        var service = new TableServiceClient(new Uri("https://acct.table.core.windows.net"), new TableSharedKeyCredential("acct", Key));

        service.AccountName.ShouldBe("acct");
        service.GetTableClient("t2").AccountName.ShouldBe("acct");
        service.GetTableClient("t2").Uri.AbsoluteUri.ShouldBe("https://acct.table.core.windows.net/t2");
    }
}
