using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class AdminTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Fact]
    public async Task Functions_AreListedWithTheirTriggers()
    {
        var list = JsonNode.Parse(await _app.Http.GetStringAsync("admin/functions"))!.AsArray();

        var item = list.Single(f => f!["name"]!.ToString() == "GetItem")!;
        item["invoke_url_template"]!.ToString().ShouldEndWith("/api/items/{id:int}");
        item["config"]!["bindings"]![0]!.ToJsonString().ShouldBe("""{"name":"request","type":"httpTrigger","direction":"In"}""");
        list.ShouldContain(f => f!["name"]!.ToString() == "Flaky");
        (await _app.Http.GetFromJsonAsync<JsonNode>("admin/functions/getitem"))!.ToJsonString().ShouldBe(item.ToJsonString());
    }

    [Theory]
    [InlineData("admin/functions/GetItem/status", HttpStatusCode.OK)]
    [InlineData("admin/functions/NoSuch/status", HttpStatusCode.NotFound)]
    [InlineData("admin/functions/NoSuch", HttpStatusCode.NotFound)]
    [InlineData("admin/host/ping", HttpStatusCode.OK)]
    [InlineData("admin/no/such", HttpStatusCode.NotFound)]
    public async Task Endpoint_AnswersWith(string path, HttpStatusCode status)
    {
        using var answer = await _app.Http.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task QueueFunction_IsRunByHandWithItsInput()
    {
        (await RunAsync("TakeText", """{"input":"by hand"}""")).ShouldBe(HttpStatusCode.Accepted);

        await _app.WaitForAsync("bodies", b => b.Contains("text by hand"));
    }

    [Fact]
    public async Task Timer_IsRunByHand()
    {
        (await RunAsync("daily", """{"input":""}""")).ShouldBe(HttpStatusCode.Accepted);

        await _app.WaitForAsync("daily", d => d.Any(e => e.StartsWith("past due False", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("TakeText", "", HttpStatusCode.BadRequest)]
    [InlineData("TakeText", "no json", HttpStatusCode.BadRequest)]
    [InlineData("TakeText", "null", HttpStatusCode.BadRequest)]
    [InlineData("NoSuch", "{}", HttpStatusCode.NotFound)]
    public async Task Run_ThatCannotBe_IsRefused(string function, string body, HttpStatusCode status) =>
        (await RunAsync(function, body)).ShouldBe(status);

    [Fact]
    public async Task Status_TellsTheHost()
    {
        var status = JsonNode.Parse(await _app.Http.GetStringAsync("admin/host/status"))!;

        status["state"]!.ToString().ShouldBe("Running");
        status["id"]!.ToString().ShouldStartWith("w");
        status["processId"]!.GetValue<int>().ShouldBe(_app.Process.ProcessId);
    }

    private async Task<HttpStatusCode> RunAsync(string function, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _app.Http.PostAsync($"admin/functions/{function}", content);
        return answer.StatusCode;
    }
}
