using Azure.Storage.Queues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Local;

/// <summary>The queues of all departments; a department's code is its own among all jurisdictions.</summary>
public sealed class DepartmentQueues(string connectionString, IEnumerable<Jurisdiction> jurisdictions) : IDisposable
{
    private readonly QueueClient _inbound = Service(connectionString).GetQueueClient(Queues.Inbound);
    private readonly Dictionary<string, DepartmentQueue> _byCode = Open(connectionString, jurisdictions);

    /// <summary>The queue of one department.</summary>
    public DepartmentQueue Of(string department) => _byCode[department];

    /// <summary>The office system of one department.</summary>
    public InboundDesk DeskOf(string department, string token) => new(_inbound, Of(department), department, token);

    /// <summary>Closes them.</summary>
    public void Dispose()
    {
        foreach (var queue in _byCode.Values)
            queue.Dispose();
    }

    /// <summary>The workflow writes its messages in base64, since the trigger of Azure Functions expects that.</summary>
    private static QueueServiceClient Service(string connectionString) =>
        new(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private static Dictionary<string, DepartmentQueue> Open(string connectionString, IEnumerable<Jurisdiction> jurisdictions)
    {
        var queues = Service(connectionString);
        return jurisdictions.SelectMany(place => place.Departments).ToDictionary(one => one.Code, one => new DepartmentQueue(queues, one.Code));
    }
}
