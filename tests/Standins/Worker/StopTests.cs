using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class StopTests(SampleAppFixture fixture)
{
    [Fact]
    public async Task Stop_WaitsForTheRunningMessageAndTakesNoOther()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite);
        var queue = await app.SendAsync("deaf", "running");
        await app.WaitForAsync("deaf running", d => d.Count == 1);

        var stopped = app.Process.StopAsync();
        await app.WaitForOutputAsync("Stopping: no new messages");
        await app.SendAsync("deaf", "too late");
        await app.OpenAsync("running");

        (await stopped).ShouldBeTrue();
        (await app.Process.Exited).ShouldBe(0);
        app.Process.Output.ShouldContain("deaf has passed running");
        var left = (await queue.PeekMessagesAsync(10)).Value;
        left.ShouldHaveSingleItem().MessageText.ShouldBe("too late");
        left[0].DequeueCount.ShouldBe(0);
    }

    [Fact]
    public async Task Stop_CancelsTheRunningFunctionAndReleasesItsMessage()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite);
        var queue = await app.SendAsync("listening", "never");
        await app.WaitForAsync("listening never", l => l.Count == 1);

        (await app.Process.StopAsync()).ShouldBeTrue();

        (await app.Process.Exited).ShouldBe(0);
        var left = (await queue.PeekMessagesAsync(10)).Value;
        left.ShouldHaveSingleItem().DequeueCount.ShouldBe(1);
    }

    [Fact]
    public async Task Stop_LetsARunningRequestEnd()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite);
        using var folder = ScratchFolder.Create("sign");
        var sign = Path.Combine(folder.Path, "sign");
        var answer = app.Http.GetStringAsync($"api/wait?file={sign}");
        await app.WaitForOutputAsync("request waits for");

        var stopped = app.Process.StopAsync();
        using var another = new HttpClient { BaseAddress = app.Http.BaseAddress };
        await Eventually.IsTrueAsync("a closed port", async () => !await AnswersAsync(another));
        await File.WriteAllTextAsync(sign, "");

        (await answer).ShouldBe("the file is there");
        (await stopped).ShouldBeTrue();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("admin/host/ping");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
