using System.Net;
using System.Text.Json.Nodes;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class DisabledTests(SampleAppFixture fixture)
{
    [Fact]
    public async Task Function_ThatIsDisabled_IsNotCalled()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite,
            ("AzureWebJobs_Plain_Disabled", "true"),
            ("AzureWebJobs_TakeText_Disabled", "1"),
            ("AzureWebJobs_Every_Disabled", "True"),
            ("AzureWebJobs_TakeBytes_Disabled", "false"));
        var queue = await app.SendAsync("texts", "left alone");
        await app.SendAsync("bytes", "taken");
        await app.WaitForAsync("bodies", b => b.Contains("bytes taken"));
        await app.WaitForAsync("tick", t => t.Count >= 2);

        (await app.Http.GetAsync("api/Plain")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await queue.PeekMessagesAsync(1)).Value.ShouldHaveSingleItem().DequeueCount.ShouldBe(0);
        (await app.BlobAsync(HostBlobs.Hosts, "locks/*/Host.Functions.Every.Listener")).ShouldBeNull();
        app.Process.Output.ShouldContain("(disabled)");
        var told = JsonNode.Parse(await app.Http.GetStringAsync("admin/functions/plain"))!;
        told["isDisabled"]!.GetValue<bool>().ShouldBeTrue();
    }
}
