using System.Text.Json;
using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Local.Tests;

public sealed class DepartmentQueueTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private readonly QueueServiceClient _queues =
        new(azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private readonly string _department = $"d{Guid.NewGuid():N}";
    private DepartmentQueue? _queue;

    public async Task InitializeAsync()
    {
        await _queues.CreateQueueAsync(Queues.OfDepartment(_department));
        _queue = new DepartmentQueue(_queues, _department);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _queue?.Dispose();

    [Fact]
    public async Task Department_HearsOfEachCaseWhatConcernsIt()
    {
        await SendAsync("1", "case-a");
        await SendAsync("2", "case-b");

        (await LookAsync("case-a")).ShouldHaveSingleItem().Id.ShouldBe("1");
        (await LookAsync("case-b")).ShouldHaveSingleItem().Id.ShouldBe("2");
    }

    [Fact]
    public async Task Department_HearsOnceWhatIsDeliveredTwice()
    {
        await SendAsync("1", "case-a");
        await SendAsync("1", "case-a");

        (await LookAsync("case-a")).ShouldHaveSingleItem().Tells("task-assigned", 2).ShouldBeTrue();
    }

    [Fact]
    public async Task Department_LeavesNothingInItsQueue()
    {
        await SendAsync("1", "case-a");
        await LookAsync("case-b");

        var left = await _queues.GetQueueClient(Queues.OfDepartment(_department)).GetPropertiesAsync();

        left.Value.ApproximateMessagesCount.ShouldBe(0);
    }

    private Task<IReadOnlyList<Notice>> LookAsync(string caseId) => _queue!.LookAsync(caseId, CancellationToken.None);

    private async Task SendAsync(string id, string caseId) => await _queues.GetQueueClient(Queues.OfDepartment(_department)).SendMessageAsync(
        new CloudEvent(id, "/test", "department.task-assigned", caseId, DateTimeOffset.UnixEpoch, JsonSerializer.SerializeToElement(new { round = 2 })).ToJson());
}
