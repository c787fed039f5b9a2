using Azure.Storage.Queues;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>The queues of all departments of a jurisdiction.</summary>
public sealed class DepartmentQueues(string connectionString, Jurisdiction jurisdiction) : IDisposable
{
    private readonly Dictionary<string, DepartmentQueue> _byCode = Open(connectionString, jurisdiction);

    /// <summary>The queue of one department.</summary>
    public DepartmentQueue Of(string department) => _byCode[department];

    /// <summary>Closes them.</summary>
    public void Dispose()
    {
        foreach (var queue in _byCode.Values)
            queue.Dispose();
    }

    private static Dictionary<string, DepartmentQueue> Open(string connectionString, Jurisdiction jurisdiction)
    {
        // The workflow writes its messages in base64, since the trigger of Azure Functions expects that.
        var queues = new QueueServiceClient(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return jurisdiction.Departments.ToDictionary(one => one.Code, one => new DepartmentQueue(queues, one.Code));
    }
}
