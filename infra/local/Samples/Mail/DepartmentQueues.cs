using Azure.Storage.Queues;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>The queues of all departments; a department's code is its own among all jurisdictions.</summary>
public sealed class DepartmentQueues(string connectionString, IEnumerable<Jurisdiction> jurisdictions) : IDisposable
{
    private readonly Dictionary<string, DepartmentQueue> _byCode = Open(connectionString, jurisdictions);

    /// <summary>The queue of one department.</summary>
    public DepartmentQueue Of(string department) => _byCode[department];

    /// <summary>Closes them.</summary>
    public void Dispose()
    {
        foreach (var queue in _byCode.Values)
            queue.Dispose();
    }

    private static Dictionary<string, DepartmentQueue> Open(string connectionString, IEnumerable<Jurisdiction> jurisdictions)
    {
        // The workflow writes its messages in base64, since the trigger of Azure Functions expects that.
        var queues = new QueueServiceClient(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return jurisdictions.SelectMany(place => place.Departments).ToDictionary(one => one.Code, one => new DepartmentQueue(queues, one.Code));
    }
}
