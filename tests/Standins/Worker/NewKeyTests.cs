using System.Net;
using System.Text.Json.Nodes;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class NewKeyTests(SampleAppFixture fixture)
{
    private static readonly (string, string) Checked = ("StandIn__EnableAuth", "true");

    [Fact]
    public async Task Keys_ThatAreMissing_AreMadeAndKept()
    {
        await using var first = await SampleApp.StartAsync(fixture.Azurite, Checked);
        var host = await first.BlobAsync(HostBlobs.Secrets, "*/host.json");
        await using var second = await first.StartAnotherAsync(Checked);

        (await first.BlobAsync(HostBlobs.Secrets, "*/host.json")).ShouldBe(host);
        var keys = JsonNode.Parse(host!)!;
        (await StatusAsync(second, "api/levels/admin", keys["masterKey"]!)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(second, "api/levels/function", keys["functionKeys"]![0]!)).ShouldBe(HttpStatusCode.OK);
        keys["functionKeys"]![0]!["name"]!.ToString().ShouldBe("default");
    }

    [Fact]
    public async Task KeysOfAFunction_AreMadeWhenTheyAreAskedFor_AndOpenThatFunctionOnly()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite, Checked);
        await app.Http.GetAsync("api/levels/function?code=unknown");

        var keys = JsonNode.Parse((await app.BlobAsync(HostBlobs.Secrets, "*/levelfunction.json"))!)!["keys"]!;
        (await StatusAsync(app, "api/levels/function", keys[0]!)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(app, "api/levels/function-too", keys[0]!)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Keys_MayLieInFiles()
    {
        using var folder = ScratchFolder.Create("secrets");
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite, Checked, ("AzureWebJobsSecretStorageType", "files"), ("FUNCTIONS_SECRETS_PATH", folder.Path));

        var keys = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "host.json")))!;
        (await StatusAsync(app, "api/levels/admin", keys["masterKey"]!)).ShouldBe(HttpStatusCode.OK);
        (await app.BlobAsync(HostBlobs.Secrets, "*/host.json")).ShouldBeNull();
    }

    private static async Task<HttpStatusCode> StatusAsync(SampleApp app, string path, JsonNode key)
    {
        using var answer = await app.Http.GetAsync($"{path}?code={key["value"]}");
        return answer.StatusCode;
    }
}
