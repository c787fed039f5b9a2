using System.Net;
using System.Text.Json.Nodes;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class DrainTests(SampleAppFixture fixture)
{
    [Fact]
    public async Task Drain_LetsWhatRunsEndAndTakesNothingNew_UntilTheHostResumes()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite);
        (await DrainStatusAsync(app)).ShouldStartWith("Disabled");
        var queue = await app.SendAsync("listening", "running");
        await app.WaitForAsync("listening running", l => l.Count == 1);
        await app.WaitForAsync("slow", s => s.Count == 1);

        (await app.Http.PostAsync("admin/host/drain", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        // The two that wait at their gates are left; others may just be ending, or be tried again.
        await Eventually.IsTrueAsync("two that still run", async () => await DrainStatusAsync(app) == "InProgress 2 0");
        await app.SendAsync("texts", "later");
        await app.OpenAsync("slow%20timer");
        await app.OpenAsync("running");
        await Eventually.IsTrueAsync("a drained host", async () => await DrainStatusAsync(app) == "Completed 0 0");
        await SampleApp.WaitUntilEmptyAsync(queue);
        (await app.JournalAsync("bodies")).ShouldBeEmpty();
        var ticks = (await app.JournalAsync("tick")).Count;

        (await app.Http.PostAsync("admin/host/resume", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DrainStatusAsync(app)).ShouldStartWith("Disabled");
        await app.WaitForAsync("bodies", b => b.Contains("text later"));
        await app.WaitForAsync("tick", t => t.Count > ticks);
    }

    [Fact]
    public async Task Resume_OfAHostThatStops_IsRefused()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite);
        await app.SendAsync("deaf", "stopping");
        await app.WaitForAsync("deaf stopping", d => d.Count == 1);

        var stopped = app.Process.StopAsync();
        await app.WaitForOutputAsync("Stopping: no new messages");
        (await app.Http.PostAsync("admin/host/resume", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await app.OpenAsync("stopping");
        (await stopped).ShouldBeTrue();
    }

    private static async Task<string> DrainStatusAsync(SampleApp app)
    {
        var status = JsonNode.Parse(await app.Http.GetStringAsync("admin/host/drain/status"))!;
        return $"{status["state"]} {status["outstandingInvocations"]} {status["outstandingRetries"]}";
    }
}
