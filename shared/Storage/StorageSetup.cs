using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Storage;

/// <summary>Makes what the workflow needs in the account, before anything else of the host starts. What is there already stays as it is.</summary>
public sealed class StorageSetup(StorageClients clients, JurisdictionSet jurisdictions) : IHostedLifecycleService
{
    /// <summary>Some at a time: a jurisdiction can have a hundred departments, and the start should not take as many round trips.</summary>
    private const int AtOnce = 8;

    /// <summary>Makes the tables, the containers, and the queues of the functions and departments. Several processes may do it at once.</summary>
    /// <exception cref="Azure.RequestFailedException">The account cannot be reached, or does not allow it.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var departments = jurisdictions.All.SelectMany(j => j.Departments).Select(d => Queues.OfDepartment(d.Code));
        IEnumerable<Func<CancellationToken, Task>> steps =
        [
            .. StorageNames.Tables.Select<string, Func<CancellationToken, Task>>(
                name => token => clients.Tables.CreateTableIfNotExistsAsync(name, token)),
            .. StorageNames.Containers.Select<string, Func<CancellationToken, Task>>(
                name => token => clients.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: token)),
            .. Queues.All.Concat(departments).Select<string, Func<CancellationToken, Task>>(
                name => token => clients.Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: token)),
        ];
        await Parallel.ForEachAsync(
            steps,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (step, token) => await step(token));
    }

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => EnsureAsync(cancellationToken);

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
