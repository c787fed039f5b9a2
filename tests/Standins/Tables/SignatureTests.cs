using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Sas;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>Shared access signatures: what they open, and what they do not.</summary>
public sealed class SignatureTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    private static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    [Fact]
    public async Task SignatureOfATable_OpensThatTable()
    {
        var owner = await account.NewTableAsync();
        var guest = new TableClient(owner.GenerateSasUri(TableSasPermissions.All, Tomorrow));

        await guest.AddEntityAsync(new TableEntity("p", "r"));
        await guest.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        guest.Name.ShouldBe(owner.Name);
        ((TableEntity)await guest.GetEntityAsync<TableEntity>("p", "r")).GetInt32("A").ShouldBe(1);
        (await guest.QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(1);
    }

    // The emulator takes no transaction under a table's signature: it looks for the table's name in the path, which is "$batch".
    [AccountFact]
    public async Task SignatureOfATable_OpensItForTransactions()
    {
        var owner = await account.NewTableAsync();
        var guest = new TableClient(owner.GenerateSasUri(TableSasPermissions.All, Tomorrow));

        await guest.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "r"))]);

        (await guest.QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SignatureToRead_DoesNotOpenForWriting()
    {
        var owner = await account.NewTableAsync();
        await owner.AddEntityAsync(new TableEntity("p", "r"));
        var sas = owner.GenerateSasUri(TableSasPermissions.Read, Tomorrow).Query;
        var guest = new TableClient(owner.Uri, new AzureSasCredential(sas));

        (await guest.QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(1);
        (await Should.ThrowAsync<RequestFailedException>(() => guest.AddEntityAsync(new TableEntity("p", "2")))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task SignatureOfTheAccount_OpensItsTables()
    {
        var owner = await account.NewTableAsync();
        var sas = account.Service.GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, Tomorrow);
        var guest = new TableServiceClient(sas).GetTableClient(owner.Name);

        await guest.AddEntityAsync(new TableEntity("p", "r"));
        await guest.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "2"))]);

        (await guest.QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task SignatureOfTheAccountInItsNewestVersion_OpensItsTables()
    {
        var owner = await account.NewTableAsync();
        var builder = account.Service.GetSasBuilder(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, Tomorrow);
        var guest = new TableServiceClient(account.Service.GenerateSasUri(builder)).GetTableClient(owner.Name);

        await guest.AddEntityAsync(new TableEntity("p", "r"));

        (await guest.QueryAsync<TableEntity>().ToListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SignatureInAConnectionString_OpensTheAccount()
    {
        var owner = await account.NewTableAsync();
        var sas = account.Service.GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, Tomorrow);
        var guest = new TableClient($"TableEndpoint={sas.GetLeftPart(UriPartial.Path)};SharedAccessSignature={sas.Query.TrimStart('?')}", owner.Name);

        (await guest.AddEntityAsync(new TableEntity("p", "r"))).Status.ShouldBe(204);
    }

    [Fact]
    public void Signature_IsReadBackFromItsAddress()
    {
        var builder = new TableSasBuilder("t1", TableSasPermissions.Read | TableSasPermissions.Add, new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero))
        {
            PartitionKeyStart = "提", PartitionKeyEnd = "提", RowKeyStart = "a&b", RowKeyEnd = "z", Protocol = TableSasProtocol.Https,
        };
        var sas = builder.ToSasQueryParameters(new TableSharedKeyCredential("acct", "a2V5"));

        var read = new TableSasBuilder(new Uri("https://acct.table.core.windows.net/t1?" + sas));

        read.TableName.ShouldBe("t1");
        read.Permissions.ShouldBe("ra");
        read.ExpiresOn.ShouldBe(builder.ExpiresOn);
        read.PartitionKeyStart.ShouldBe("提");
        read.RowKeyStart.ShouldBe("a&b");
        read.Protocol.ShouldBe(TableSasProtocol.Https);
        read.Sign(new TableSharedKeyCredential("acct", "a2V5")).ShouldBe(sas.ToString());
    }

    [Fact]
    public void Address_IsTakenApartAndMadeAgain()
    {
        var address = new Uri("http://127.0.0.1:10002/acct/t1?x=1&sv=2019-02-02&tn=t1&sp=r&sig=c2ln");

        var builder = new TableUriBuilder(address);

        builder.AccountName.ShouldBe("acct");
        builder.Tablename.ShouldBe("t1");
        builder.Sas.Permissions.ShouldBe("r");
        builder.ToUri().ShouldBe(address);
    }
}
