using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Local;

/// <summary>A department's own queue. All its cases come through it, so whoever looks sorts what is there for all of them.</summary>
public sealed class DepartmentQueue(QueueServiceClient queues, string department) : IDisposable
{
    private const int MostAtOnce = 32;

    // Far more than it takes to sort and delete them: hidden too short, they would come again.
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(2);

    private readonly QueueClient _queue = queues.GetQueueClient(Queues.OfDepartment(department));
    private readonly ConcurrentDictionary<string, Notice> _read = new(); // by id: what is delivered twice is read once
    private readonly SemaphoreSlim _oneLooks = new(1);

    /// <summary>What the department has heard of a case until now, after a look into the queue.</summary>
    public async Task<IReadOnlyList<Notice>> LookAsync(string caseId, CancellationToken ct)
    {
        await _oneLooks.WaitAsync(ct);
        try
        {
            var messages = await _queue.ReceiveMessagesAsync(MostAtOnce, Hidden, ct);
            foreach (var message in messages.Value)
                await TakeAsync(message, ct);
        }
        finally
        {
            _oneLooks.Release();
        }
        return [.. _read.Values.Where(notice => notice.CaseId == caseId)];
    }

    /// <summary>Looks no more.</summary>
    public void Dispose() => _oneLooks.Dispose();

    private async Task TakeAsync(QueueMessage message, CancellationToken ct)
    {
        var notice = Notice.Read(message.Body.ToString());
        _read[notice.Id] = notice;
        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
    }
}
