using System.Net;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class KeyTests(KeyedApp keyed) : IClassFixture<KeyedApp>
{
    private const string AllKeys = "none wrong host function system master";

    [Theory]
    [InlineData("api/levels/anonymous", AllKeys)]
    [InlineData("api/levels/function", "host function master")]
    [InlineData("api/levels/system", "system master")]
    [InlineData("api/levels/admin", "master")]
    [InlineData("admin/functions", "master")]
    [InlineData("admin/host/status", "master")]
    [InlineData("admin/host/drain/status", "master")]
    [InlineData("admin/host/ping", AllKeys)]
    public async Task Endpoint_OpensToItsKeysAndToNoOther(string path, string opening)
    {
        foreach (var key in AllKeys.Split(' '))
        {
            var expected = opening.Split(' ').Contains(key) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
            (await StatusAsync(path, header: keyed.Keys[key])).ShouldBe(expected, key);
            (await StatusAsync(path, code: keyed.Keys[key])).ShouldBe(expected, $"{key} as code");
        }
    }

    [Fact]
    public async Task Header_WinsOverTheCode()
    {
        (await StatusAsync("api/levels/admin", keyed.Keys["master"], "wrong")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("api/levels/admin", "wrong", keyed.Keys["master"])).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Refusal_HasNoBody()
    {
        using var answer = await keyed.App.Http.GetAsync("api/levels/function");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task DisabledFunction_IsThereForTheMasterKeyOnly()
    {
        (await StatusAsync("api/levels/function-too", "wrong")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync("api/levels/function-too", keyed.Keys["host"])).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("api/levels/function-too", keyed.Keys["master"])).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string? header = null, string? code = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, code is null ? path : $"{path}?code={code}");
        if (header is not null)
            request.Headers.Add("x-functions-key", header);
        using var answer = await keyed.App.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
