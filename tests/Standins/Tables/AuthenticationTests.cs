using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>What a request carries to be let in.</summary>
public sealed class AuthenticationTests
{
    private static readonly Uri Account = new("https://acct.table.core.windows.net");
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key of the account");

    private static string Signature(string text) => Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)));

    private static string Header(HttpRequestMessage request, string name) => request.Headers.GetValues(name).Single();

    [Theory]
    [InlineData("https://acct.table.core.windows.net", "/acct/t1(PartitionKey='p''%20%E6%8F%90',RowKey='r')")]
    [InlineData("http://127.0.0.1:10002/acct", "/acct/acct/t1(PartitionKey='p''%20%E6%8F%90',RowKey='r')")]
    public async Task SharedKey_SignsDateAndPath(string address, string resource)
    {
        using var service = new RecordedRequests();
        var table = new TableClient(new Uri(address), "t1", new TableSharedKeyCredential("acct", Convert.ToBase64String(Key)), service.Options());

        await table.GetEntityAsync<TableEntity>("p' 提", "r");

        // Whether the quotes go as they are or as %27 is the client's; the signed path is the sent one.
        var path = service.Only.RequestUri!.AbsolutePath;
        Uri.UnescapeDataString("/acct" + path).ShouldBe(Uri.UnescapeDataString(resource));
        Header(service.Only, "Authorization").ShouldBe("SharedKeyLite acct:" + Signature($"{Header(service.Only, "x-ms-date")}\n/acct{path}"));
    }

    [Fact]
    public async Task SharedKey_SignsTheComponentAndNothingElseOfTheQuery()
    {
        using var service = new RecordedRequests((HttpStatusCode.OK, "<StorageServiceProperties />"));
        var client = new TableServiceClient(Account, new TableSharedKeyCredential("acct", Convert.ToBase64String(Key)), service.Options());

        await client.GetPropertiesAsync();

        Header(service.Only, "Authorization").ShouldBe(
            "SharedKeyLite acct:" + Signature($"{Header(service.Only, "x-ms-date")}\n/acct/?comp=properties"));
    }

    [Fact]
    public async Task SharedKey_MayBeChangedWhileInUse()
    {
        using var service = new RecordedRequests();
        var credential = new TableSharedKeyCredential("acct", Convert.ToBase64String("an old key"u8));
        var table = new TableClient(Account, "t1", credential, service.Options());

        credential.SetAccountKey(Convert.ToBase64String(Key));
        await table.GetEntityAsync<TableEntity>("p", "r");

        Header(service.Only, "Authorization").ShouldEndWith(
            Signature($"{Header(service.Only, "x-ms-date")}\n/acct{service.Only.RequestUri!.AbsolutePath}"));
    }

    [Fact]
    public async Task SharedAccessSignature_IsSentOnce_AlsoOnARetry()
    {
        using var service = new RecordedRequests((HttpStatusCode.ServiceUnavailable, ""));
        var table = new TableServiceClient(Account, new AzureSasCredential("?sv=1&sig=x%2Fy"), service.Options()).GetTableClient("t1");

        await table.QueryAsync<TableEntity>("A eq 1").ToListAsync();

        service.Requests.Count.ShouldBe(2);
        service.Requests.ShouldAllBe(request => request.RequestUri!.Query.Split("sig=x%2Fy", StringSplitOptions.None).Length == 2);
        service.Requests.ShouldAllBe(request => !request.Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task SharedAccessSignature_MayBeRenewed()
    {
        using var service = new RecordedRequests();
        var credential = new AzureSasCredential("sv=1&sig=old");
        var table = new TableClient(new Uri(Account, "t1"), credential, service.Options());

        credential.Update("sv=1&sig=new");
        await table.GetEntityAsync<TableEntity>("p", "r");

        service.Only.RequestUri!.Query.ShouldContain("sig=new");
        service.Only.RequestUri!.Query.ShouldNotContain("sig=old");
    }

    [Fact]
    public async Task Token_IsAskedForStorageAndSent()
    {
        using var service = new RecordedRequests();
        var credential = new RecordedScopes();
        var table = new TableClient(Account, "t1", credential, service.Options());

        await table.GetEntityAsync<TableEntity>("p", "r");

        credential.Asked.ShouldHaveSingleItem().Scopes.ShouldBe(["https://storage.azure.com/.default"]);
        Header(service.Only, "Authorization").ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task Token_OfAnotherAudience_IsAskedForThat()
    {
        using var service = new RecordedRequests();
        var credential = new RecordedScopes();
        var options = new TableClientOptions { Audience = new TableAudience("https://acct.table.core.windows.net") };
        var table = new TableServiceClient(Account, credential, service.Options(options)).GetTableClient("t1");

        await table.GetEntityAsync<TableEntity>("p", "r");

        credential.Asked.ShouldHaveSingleItem().Scopes.ShouldBe(["https://acct.table.core.windows.net/.default"]);
    }

    [Fact]
    public async Task Token_IsAskedOfTheTenantThatTheServiceNames_WhereThatIsAllowed()
    {
        using var service = new RecordedRequests((HttpStatusCode.Unauthorized, ""))
        {
            Challenge = "Bearer authorization_uri=https://login.microsoftonline.com/72f98888-8666-4144-9199-2d7cd0111111/oauth2/authorize resource_id=https://storage.azure.com",
        };
        var credential = new RecordedScopes();
        var table = new TableClient(Account, "t1", credential, service.Options(new TableClientOptions { EnableTenantDiscovery = true }));

        await table.GetEntityAsync<TableEntity>("p", "r");
        table.GetEntity<TableEntity>("p", "r");

        credential.Asked.ShouldAllBe(asked => asked.TenantId == "72f98888-8666-4144-9199-2d7cd0111111");
        service.Requests.Select(request => request.Headers.Authorization?.Scheme).ShouldBe([null, "Bearer", "Bearer"]);
    }
}
