using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>Loads what the places have applied, once the tables are there and before anything is handled.</summary>
public sealed class BasisStart(BasisWatch watch) : IHostedLifecycleService
{
    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => watch.LoadAsync(cancellationToken);

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
