using System.Net;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class HttpRouteTests(SampleAppFixture fixture)
{
    private const string SomeId = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";

    private readonly HttpClient _http = fixture.App.Http;

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Function_WithoutRouteAndMethods_AnswersUnderItsNameToAnyMethod(string method)
    {
        using var answer = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "api/Plain"));

        (await answer.Content.ReadAsStringAsync()).ShouldBe(method);
    }

    [Fact]
    public async Task Functions_OfOnePath_AreChosenByMethod()
    {
        (await _http.GetStringAsync("api/items/5")).ShouldBe("GET item 5");
        using var put = await _http.PutAsync("api/items/5", null);
        (await put.Content.ReadAsStringAsync()).ShouldBe("PUT item 5");
    }

    [Theory]
    [InlineData("GET", "api/items/five")]
    [InlineData("DELETE", "api/items/5")]
    [InlineData("GET", "api/nothing")]
    [InlineData("GET", "items/5")]
    [InlineData("GET", "")]
    public async Task Request_ThatNoRouteTakes_IsNotFound(string method, string path)
    {
        using var answer = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parameters_TakeValuesOfRouteAndQuery()
    {
        var answer = await _http.GetStringAsync($"api/values/a%20b/5/{SomeId}?page=3&text=other");

        answer.ShouldBe(
            $$"""{"text":"a b","number":5,"id":"{{SomeId}}","last":null,"page":3,"missing":"standard","canBeCanceled":true,"method":"GET"}""");
    }

    [Fact]
    public async Task Parameters_WithoutValue_AreNullOrTheirDefault()
    {
        var answer = await _http.GetStringAsync($"api/values/a/5/{SomeId}/z");

        answer.ShouldContain("\"last\":\"z\",\"page\":null,\"missing\":\"standard\"");
    }

    [Theory]
    [InlineData("api/values/a/five/" + SomeId)]
    [InlineData("api/values/a/5/no-guid")]
    [InlineData("api/values/a/5/" + SomeId + "?page=three")]
    public async Task Value_ThatCannotBeConverted_FailsTheInvocation(string path)
    {
        using var answer = await _http.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Ping_IsAnsweredToAnyone()
    {
        using var get = await _http.GetAsync("admin/host/ping");
        using var post = await _http.PostAsync("admin/host/ping", null);

        get.StatusCode.ShouldBe(HttpStatusCode.OK);
        post.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Status_IsRunning() => (await _http.GetStringAsync("admin/host/status")).ShouldContain("\"state\":\"Running\"");

    [Fact]
    public void Start_IsPrintedWithRoutesQueuesAndSchedules()
    {
        var lines = fixture.StartOutput.Split('\n');

        lines.ShouldContain($"  GetItem: [GET] {_http.BaseAddress}api/items/{{id:int}}");
        lines.ShouldContain($"  Flaky: queue {fixture.App.Queue("flaky").Name}");
        lines.ShouldContain("  Tick: timer * * * * * *");
        lines.ShouldContain($"Now listening on: {_http.BaseAddress!.ToString().TrimEnd('/')}");
        lines.ShouldContain("Host started");
    }
}
