using System.Net;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>What goes over the wire, and what the pipeline does with it.</summary>
public sealed class RequestTests
{
    private static TableClient Client(RecordedRequests service, TableClientOptions? options = null) =>
        new(new Uri("https://acct.table.core.windows.net"), "t1", new TableSharedKeyCredential("acct", "a2V5"), service.Options(options));

    [Fact]
    public async Task Add_WritesTheTypesThatJsonCannotTell()
    {
        using var service = new RecordedRequests((HttpStatusCode.NoContent, ""));

        await Client(service).AddEntityAsync(new TableEntity("p", "r")
        {
            ["L"] = 5L, ["D"] = 5.0, ["I"] = 5, ["S"] = "5", ["B"] = new byte[] { 5 }, ["T"] = DateTimeOffset.UnixEpoch, ["G"] = Guid.Empty, ["F"] = true,
        });

        using var body = JsonDocument.Parse(service.Bodies.Single());
        body.RootElement.EnumerateObject().Where(property => property.Name.Contains('@', StringComparison.Ordinal))
            .ToDictionary(property => property.Name, property => property.Value.GetString()).ShouldBe(
                new Dictionary<string, string?>
                {
                    ["L@odata.type"] = "Edm.Int64", ["D@odata.type"] = "Edm.Double", ["B@odata.type"] = "Edm.Binary",
                    ["T@odata.type"] = "Edm.DateTime", ["G@odata.type"] = "Edm.Guid",
                },
                ignoreOrder: true);
        body.RootElement.GetProperty("L").GetString().ShouldBe("5");
        body.RootElement.GetProperty("T").GetString().ShouldBe("1970-01-01T00:00:00.0000000Z");
        service.Only.Headers.GetValues("Prefer").Single().ShouldBe("return-no-content");
        service.Only.Headers.GetValues("DataServiceVersion").Single().ShouldBe("3.0");
        service.Only.Headers.GetValues("x-ms-version").Single().ShouldBe("2020-12-06");
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "PATCH")]
    [InlineData(TableUpdateMode.Replace, "PUT")]
    public async Task Update_SendsTheTag_AndUpsertDoesNot(TableUpdateMode mode, string method)
    {
        using var service = new RecordedRequests((HttpStatusCode.NoContent, ""), (HttpStatusCode.NoContent, ""));
        var tag = new ETag("W/\"datetime'2026-11-22T03%3A22%3A55.0693888Z'\"");

        await Client(service).UpdateEntityAsync(new TableEntity("p", "r"), tag, mode);
        await Client(service).UpsertEntityAsync(new TableEntity("p", "r"), mode);

        service.Requests.ShouldAllBe(request => request.Method.Method == method);
        service.Requests[0].Headers.GetValues("If-Match").Single().ShouldBe("W/\"datetime'2026-11-22T03%3A22%3A55.0693888Z'\"");
        service.Requests[1].Headers.Contains("If-Match").ShouldBeFalse();
    }

    [Fact]
    public async Task Delete_WithoutATag_IsForAnyTag()
    {
        using var service = new RecordedRequests((HttpStatusCode.NoContent, ""));

        await Client(service).DeleteEntityAsync("p", "r");

        service.Only.Headers.GetValues("If-Match").Single().ShouldBe("*");
    }

    [Fact]
    public async Task Query_SendsFilterSelectAndSizeEscaped()
    {
        using var service = new RecordedRequests();

        await Client(service).QueryAsync<TableEntity>("A eq 'b & c + 提'", 5, ["A", "B"]).ToListAsync();

        var query = System.Web.HttpUtility.ParseQueryString(service.Only.RequestUri!.Query);
        query["$filter"].ShouldBe("A eq 'b & c + 提'");
        query["$select"].ShouldBe("A,B");
        query["$top"].ShouldBe("5");
        query["$format"].ShouldBe("application/json;odata=minimalmetadata");
    }

    [Fact]
    public async Task ContinuationTokenWithoutARow_SendsNoRow()
    {
        using var service = new RecordedRequests();

        await foreach (var _ in Client(service).QueryAsync<TableEntity>().AsPages("partition")) { }

        var query = System.Web.HttpUtility.ParseQueryString(service.Only.RequestUri!.Query);
        query["NextPartitionKey"].ShouldBe("partition");
        query.AllKeys.ShouldNotContain("NextRowKey");
    }

    [Fact]
    public async Task BusyService_IsAskedAgain()
    {
        using var service = new RecordedRequests((HttpStatusCode.ServiceUnavailable, ""), (HttpStatusCode.InternalServerError, ""));

        TableEntity read = await Client(service).GetEntityAsync<TableEntity>("p", "r");

        read.RowKey.ShouldBe("r");
        service.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task AnswerThatIsNoJson_IsAFailureWithItsStatus()
    {
        using var service = new RecordedRequests((HttpStatusCode.Forbidden, "<html>a proxy</html>"));

        var failed = await Should.ThrowAsync<RequestFailedException>(() => Client(service).GetEntityAsync<TableEntity>("p", "r"));

        failed.Status.ShouldBe(403);
    }

    [Fact]
    public async Task AddedPolicy_SeesEachCall()
    {
        using var service = new RecordedRequests();
        var seen = new SeenRequests();
        var options = new TableClientOptions();
        options.AddPolicy(seen, HttpPipelinePosition.PerCall);

        await Client(service, options).GetEntityAsync<TableEntity>("p", "r");
        Client(service, options).GetEntity<TableEntity>("p", "r");

        seen.Methods.ShouldBe(["GET", "GET"]);
    }

    private sealed class SeenRequests : HttpPipelineSynchronousPolicy
    {
        public List<string> Methods { get; } = [];

        public override void OnSendingRequest(HttpMessage message) => Methods.Add(message.Request.Method.Method);
    }
}
