using System.Net;
using System.Text.Json.Nodes;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class MiddlewareTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Fact]
    public async Task Middleware_RunsInTheOrderOfItsCallsAndSeesTheRequestBehindTheWebApplication()
    {
        using var answer = await _app.Http.GetAsync("api/Plain");

        var order = await OrderAsync(answer.Headers.GetValues("x-invocation").First(), 6);
        order.ShouldBe(["before(no http)", "outer(http)", "inner(http)", "/inner", "/outer", "/before"]);
    }

    [Fact]
    public async Task Middleware_RunsAroundQueueFunctionsToo()
    {
        await _app.SendAsync("texts", "around");
        await _app.WaitForAsync("bodies", b => b.Contains("text around"));

        await _app.WaitForOutputAsync("Executed 'Functions.TakeText' (Succeeded, Id=");
        var id = _app.Process.Output.Split("Executed 'Functions.TakeText' (Succeeded, Id=")[1].Split(',')[0];
        (await OrderAsync(id, 6)).ShouldBe(["before(no http)", "outer(no http)", "inner(no http)", "/inner", "/outer", "/before"]);
    }

    [Fact]
    public async Task Middleware_MayAnswerInPlaceOfTheFunction()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "api/results/throw");
        request.Headers.Add("x-deny", "1");
        using var answer = await _app.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Denied");
    }

    [Fact]
    public async Task Context_TellsOfTheFunctionAndSharesItsServices()
    {
        var context = JsonNode.Parse(await _app.Http.GetStringAsync("api/context/w"))!;

        context["name"]!.ToString().ShouldBe("Context");
        context["entryPoint"]!.ToString().ShouldBe("ProposalWorkflow.Standins.SampleApp.Http.RouteFunctions.Context");
        context["parameters"]!.ToJsonString().ShouldBe("""["request","context"]""");
        context["inputs"]!.ToJsonString().ShouldBe("""["request httpTrigger In"]""");
        context["outputs"]!.ToJsonString().ShouldBe("""["$return http Out"]""");
        context["word"]!.ToString().ShouldBe("w");
        context["sameScope"]!.GetValue<bool>().ShouldBeTrue();
        context["traceParent"]!.ToString().ShouldStartWith("00-");
    }

    private Task<IReadOnlyList<string>> OrderAsync(string invocation, int entries) => Eventually.GetAsync("the order", async () =>
        await _app.JournalAsync($"order {invocation}") is { } order && order.Count >= entries ? order : null);
}
