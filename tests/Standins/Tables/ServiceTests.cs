using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ProposalWorkflow.Standins.Tests.Tables;

public sealed class ServiceTests(TablesAccount account) : IClassFixture<TablesAccount>
{
    [Fact]
    public async Task Table_IsCreatedOnceAndDeletedOnce()
    {
        var name = TablesAccount.NewName();

        (await account.Service.CreateTableAsync(name)).Value.Name.ShouldBe(name);
        var conflict = await Should.ThrowAsync<RequestFailedException>(() => account.Service.CreateTableAsync(name));
        var again = await account.Service.CreateTableIfNotExistsAsync(name);
        (await account.Service.DeleteTableAsync(name)).Status.ShouldBe(204);

        conflict.Status.ShouldBe(409);
        (conflict.ErrorCode == TableErrorCode.TableAlreadyExists).ShouldBeTrue();
        again.Value.Name.ShouldBe(name);
        again.GetRawResponse().Status.ShouldBe(409);
    }

    [Fact]
    public async Task DeleteOfAMissingTable_IsNotFoundWithoutAnException() =>
        (await account.Service.DeleteTableAsync(TablesAccount.NewName())).Status.ShouldBe(404);

    [Fact]
    public async Task Query_FindsTablesByName()
    {
        var names = new[] { TablesAccount.NewName(), TablesAccount.NewName(), TablesAccount.NewName() }.Order(StringComparer.Ordinal).ToArray();
        foreach (var name in names) await account.Service.CreateTableAsync(name);
        var (first, last) = (names[0], names[2]);
        try
        {
            var byExpression = await account.Service.QueryAsync(table => table.Name == first).ToListAsync();
            var byText = await account.Service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {first}")).ToListAsync();
            FormattableString filter = $"TableName eq {last}";
            var byInterpolation = account.Service.Query(filter).ToList();
            var paged = account.Service.Query(maxPerPage: 1).Select(table => table.Name).ToList();

            byExpression.Single().Name.ShouldBe(first);
            byText.Single().Name.ShouldBe(first);
            byInterpolation.Single().Name.ShouldBe(last);
            names.ShouldBeSubsetOf(paged);
        }
        finally
        {
            foreach (var name in names) await account.Service.DeleteTableAsync(name);
        }
    }

    [Fact]
    public async Task NameThatIsNoTableName_IsRefused() =>
        (await Should.ThrowAsync<RequestFailedException>(() => account.Service.CreateTableAsync("1-no"))).Status.ShouldBe(400);

    // Settings belong to the whole account: only the emulator's are changed.
    [EmulatorFact]
    public async Task Properties_AreReadAsTheyWereSet()
    {
        TableServiceProperties properties = await account.Service.GetPropertiesAsync();
        properties.Logging = new TableAnalyticsLoggingSettings("1.0", true, false, true, new TableRetentionPolicy(true) { Days = 3 });
        properties.HourMetrics = new TableMetrics(true) { Version = "1.0", IncludeApis = true, RetentionPolicy = new TableRetentionPolicy(false) };
        properties.Cors.Clear();
        properties.Cors.Add(new TableCorsRule("http://a.example,http://b.example", "GET,PUT", "*", "x-ms-*", 60));

        await account.Service.SetPropertiesAsync(properties);
        TableServiceProperties read = await account.Service.GetPropertiesAsync();

        read.Logging!.Delete.ShouldBeTrue();
        read.Logging.RetentionPolicy.Days.ShouldBe(3);
        read.HourMetrics!.IncludeApis.ShouldBe(true);
        read.Cors.Single().AllowedOrigins.ShouldBe("http://a.example,http://b.example");
        read.Cors.Single().MaxAgeInSeconds.ShouldBe(60);
    }

    [EmulatorFact]
    public async Task Statistics_TellOfTheCopy()
    {
        TableServiceStatistics statistics = await account.Service.GetStatisticsAsync();

        statistics.GeoReplication!.Status.ShouldBe(TableGeoReplicationStatus.Live);
    }

    [Fact]
    public async Task AccessPolicies_AreReadAsTheyWereSet()
    {
        var table = await account.NewTableAsync();
        var start = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        await table.SetAccessPolicyAsync([new TableSignedIdentifier("readers", new TableAccessPolicy(start, start.AddYears(1), "r"))]);
        var policy = (await table.GetAccessPoliciesAsync()).Value.Single();

        policy.Id.ShouldBe("readers");
        policy.AccessPolicy!.StartsOn.ShouldBe(start);
        policy.AccessPolicy.ExpiresOn.ShouldBe(start.AddYears(1));
        policy.AccessPolicy.Permission.ShouldBe("r");
    }
}
