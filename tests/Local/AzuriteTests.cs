using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed class AzuriteTests(AzuriteFixture shared) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Data_SurvivesARestartOnTheSameFolder()
    {
        using var folder = ScratchFolder.Create("restart");
        await using (var first = await Azurite.StartAsync(folder.Path, CancellationToken.None))
        {
            var queue = new QueueClient(first.ConnectionString, "kept");
            await queue.CreateAsync();
            await queue.SendMessageAsync("written just before the stop");
        }

        await using var second = await Azurite.StartAsync(folder.Path, CancellationToken.None);
        var message = await new QueueClient(second.ConnectionString, "kept").ReceiveMessageAsync();

        message.Value.Body.ToString().ShouldBe("written just before the stop");
    }

    [Fact]
    public async Task Emulators_StartedAtOnceTakeDifferentPorts()
    {
        using var one = ScratchFolder.Create("one");
        using var two = ScratchFolder.Create("two");

        var started = await Task.WhenAll(
            Azurite.StartAsync(one.Path, CancellationToken.None), Azurite.StartAsync(two.Path, CancellationToken.None));

        new[] { shared.ConnectionString, started[0].ConnectionString, started[1].ConnectionString }.ShouldBeUnique();
        await Task.WhenAll(started.Select(azurite => azurite.DisposeAsync().AsTask()));
    }
}
