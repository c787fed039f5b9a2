namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>What can be tried without an account: where the settings lead, and what is said when they lead nowhere.</summary>
[Collection(SampleAppCollection.Name)]
public class IdentityTests(SampleAppFixture fixture)
{
    [Theory]
    [InlineData("Other__accountName", "nosuch", "https://nosuch.queue.core.windows.net/")]
    [InlineData("AzureWebJobsOther__queueServiceUri", "https://localhost:1/some", "https://localhost:1/some")]
    public async Task Queue_IsFoundByTheAddressOfItsAccount(string name, string value, string address)
    {
        var section = name.Split("__")[0];
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite, ("Other", ""), (name, value), ($"{section}__credential", "managedidentity"), ($"{section}__clientId", "me"));

        await app.WaitForOutputAsync("Host started");
        app.Process.Output.ShouldContain($"TakeBinary: queue {app.Queue("binaries").Name} at {address}");
        await app.WaitForAsync("at start", a => a.Count > 0);
    }

    [Theory]
    [InlineData("Other__queueServiceUri", "http://127.0.0.1:1/a", "'Other' has the address http://127.0.0.1:1/a; an identity's token is sent over https only")]
    [InlineData("Other__queueServiceUri", "nowhere", "has the queueServiceUri 'nowhere', which is no address")]
    [InlineData("Other__tenantId", "t", "neither a connection string nor Other__queueServiceUri nor Other__accountName")]
    [InlineData("AzureWebJobsStorage__blobServiceUri", "http://127.0.0.1:1/b", "'AzureWebJobsStorage' has the address http://127.0.0.1:1/b")]
    [InlineData("AzureWebJobsStorage__queueServiceUri", "https://localhost:1", "nor AzureWebJobsStorage__blobServiceUri nor")]
    public async Task Settings_ThatLeadNowhere_AreToldAtStart(string name, string value, string told)
    {
        var failure = await Should.ThrowAsync<Exception>(() => SampleApp.StartAsync(fixture.Azurite, (name.Split("__")[0], ""), (name, value)));

        failure.Message.ShouldContain(told);
    }
}
