using System.Net;
using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class HostSettingsTests(SampleAppFixture fixture)
{
    [Fact]
    public async Task HostJson_IsOverriddenByTheEnvironment()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite,
            ("AzureFunctionsJobHost__extensions__http__routePrefix", ""),
            ("AzureFunctionsJobHost__extensions__queues__maxDequeueCount", "1"),
            ("AzureFunctionsJobHost__extensions__queues__messageEncoding", "none"));

        (await app.Http.GetStringAsync("items/5")).ShouldBe("GET item 5");
        (await app.Http.GetAsync("api/items/5")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var queue = app.Queue("records", QueueMessageEncoding.None);
        await queue.CreateAsync();
        await queue.SendMessageAsync("plain");
        (await QueueRetryTests.PoisonAsync(app, "records", QueueMessageEncoding.None)).ShouldBe("plain");
        app.Process.Output.ShouldContain("dequeued 1 times");
    }

    [Theory]
    [InlineData("AzureFunctionsJobHost__extensions__queues__batchSize", "33", "extensions:queues:batchSize is '33'; it must be a number from 1 to 32")]
    [InlineData("AzureFunctionsJobHost__version", "1.0", "version is '1.0'")]
    [InlineData("AzureFunctionsJobHost__functionTimeout", "soon", "functionTimeout is 'soon'")]
    [InlineData("AzureFunctionsJobHost__singleton__listenerLockPeriod", "00:01:01", "a time span of at least 00:00:15 and at most 00:01:00")]
    [InlineData("AzureFunctionsWebHost__hostid", "Not-This", "AzureFunctionsWebHost:hostid is 'Not-This'")]
    [InlineData("StandIn__QueueLease", "0", "StandIn:QueueLease is '0'")]
    [InlineData("StandIn__EnableAuth", "perhaps", "StandIn:EnableAuth is 'perhaps'")]
    [InlineData("AzureWebJobsStorage", "", "no connection string for 'AzureWebJobsStorage'")]
    public async Task Setting_ThatIsWrong_IsToldAtStart(string name, string value, string told)
    {
        var failure = await Should.ThrowAsync<Exception>(() => SampleApp.StartAsync(fixture.Azurite, (name, value)));

        failure.Message.ShouldContain(told);
    }

    [Fact]
    public async Task FunctionTimeout_CancelsTheFunctionAndFailsIt()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite,
            ("AzureFunctionsJobHost__functionTimeout", "00:00:01"),
            ("AzureFunctionsJobHost__extensions__queues__maxDequeueCount", "1"));
        await app.SendAsync("listening", "for ever");

        (await QueueRetryTests.PoisonAsync(app, "listening")).ShouldBe("for ever");
        app.Process.Output.ShouldContain("Timeout value of 00:00:01 exceeded by function 'Functions.Listening'");
    }

    [Fact]
    public async Task FunctionTimeout_OfAFunctionThatDoesNotListen_EndsTheProcess()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite,
            ("AzureFunctionsJobHost__functionTimeout", "00:00:01"),
            ("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "01:00:00"));
        var queue = await app.SendAsync("deaf", "for ever");

        (await app.Process.Exited).ShouldBe(1);

        app.Process.Output.ShouldContain("'Deaf' does not listen to its cancellation. The process ends");
        (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount.ShouldBe(1);
    }

    [Fact]
    public async Task VisibilityTimeout_HidesAFailedMessage()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite, ("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "01:00:00"));
        var queue = await app.SendAsync("flaky", "2");
        await app.WaitForOutputAsync("Executed 'Functions.Flaky' (Failed");

        (await app.Process.StopAsync()).ShouldBeTrue();

        (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount.ShouldBe(1);
        (await queue.PeekMessagesAsync(1)).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task LogLevels_OfHostJsonAndOfTheWorker_BothCount()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite,
            ("Logging__LogLevel__Loud", "Warning"),
            ("Logging__LogLevel__Open", "Debug"),
            ("AzureFunctionsJobHost__logging__logLevel__Open", "Debug"));

        foreach (var (category, level) in new[]
                 {
                     ("Sample.Quiet", "Warning"), ("Sample.Quiet.Below", "Warning"), ("Loud", "Information"), ("Sample", "Debug"),
                     ("Sample.Quiet", "Error"), ("Loud", "Warning"), ("Sample", "Information"), ("Open", "Debug"),
                 })
            (await app.Http.PostAsync($"api/log/{category}/{level}", null)).EnsureSuccessStatusCode();
        await app.WaitForOutputAsync("said in Open");

        app.Process.Output.Split('\n').Where(l => l.Contains("said in")).Select(l => l[25..]).ShouldBe(
        [
            "fail Sample.Quiet: said in Sample.Quiet",
            "warn Loud: said in Loud",
            "info Sample: said in Sample",
            "dbug Open: said in Open",
        ]);
    }

    [Fact]
    public async Task LocalSettings_AreReadAndTheEnvironmentWins()
    {
        using var folder = ScratchFolder.Create("local-settings");
        SampleApp.CopyTo(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "local.settings.json"), $$"""
            {
              // as the Core Tools read it
              "IsEncrypted": false,
              "Values": {
                "Prefix": "not-this-",
                "AzureWebJobs.Plain.Disabled": "true",
                "AzureFunctionsJobHost__extensions__http__routePrefix": "local",
              },
              "ConnectionStrings": { "Elsewhere": "UseDevelopmentStorage=true" }
            }
            """);
        await using var app = await SampleApp.StartInAsync(fixture.Azurite, SampleApp.NewPrefix(), folder.Path);

        (await app.Http.GetStringAsync("local/items/5")).ShouldBe("GET item 5");
        (await app.Http.GetAsync("local/plain")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Process.Output.ShouldContain($"Flaky: queue {app.Queue("flaky").Name}");
    }
}
