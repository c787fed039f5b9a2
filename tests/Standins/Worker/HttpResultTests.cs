using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class HttpResultTests(SampleAppFixture fixture)
{
    private readonly HttpClient _http = fixture.App.Http;

    [Theory]
    [InlineData("action", HttpStatusCode.Created, "{\"method\":\"GET\"}")]
    [InlineData("result", HttpStatusCode.Accepted, "GET")]
    [InlineData("outputs", HttpStatusCode.OK, "one of the outputs, GET")]
    [InlineData("text", HttpStatusCode.OK, "")]
    public async Task Result_IsWrittenIfItIsAnHttpResult(string path, HttpStatusCode status, string body)
    {
        using var answer = await _http.GetAsync($"api/results/{path}");

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task ResponseData_IsWrittenWithItsHeaders()
    {
        using var answer = await _http.PostAsJsonAsync("api/results/data?q=z", new { TEXT = "t", number = 4 });

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.GetValues("x-query").ShouldBe(["z"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"Text":"t","Number":4}""");
    }

    [Fact]
    public async Task Exception_IsAnsweredWith500AndNoBodyAndIsLogged()
    {
        using var answer = await _http.GetAsync("api/results/throw");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        await fixture.App.WaitForOutputAsync("InvalidOperationException: thrown on purpose for GET");
        fixture.App.Process.Output.ShouldContain("fail Function.Throw: Executed 'Functions.Throw' (Failed");
    }

    [Fact]
    public async Task Body_IsBound()
    {
        using var answer = await _http.PostAsJsonAsync("api/body", new { text = "t", number = 4 });

        (await answer.Content.ReadAsStringAsync()).ShouldBe("application/json; charset=utf-8: t 4");
    }

    [Fact]
    public async Task Body_ThatCannotBeRead_FailsTheInvocation()
    {
        using var answer = await _http.PostAsync("api/body", new StringContent("{\"text\":", Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }
}
