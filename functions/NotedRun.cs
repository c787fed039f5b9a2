using Microsoft.Extensions.Logging;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions;

/// <summary>Runs the handling of a message, and notes why it failed: the host that sets it aside in the end keeps no reason.</summary>
public sealed class NotedRun(IFailureNotes notes, TimeProvider clock, ILogger<NotedRun> logger)
{
    /// <summary>Handles the message; what it throws is thrown on.</summary>
    public async Task HandleAsync(string queue, string message, Func<Task> handle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handle);
        try
        {
            await handle();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await NoteAsync(queue, message, e, cancellationToken);
            throw;
        }
    }

    private async Task NoteAsync(string queue, string message, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            var reason = $"{failure.GetType().Name}: {failure.Message}".ReplaceLineEndings(" ");
            await notes.NoteAsync(queue, message, reason, clock.GetUtcNow(), cancellationToken);
        }
#pragma warning disable CA1031 // The failure itself says more than that it could not be noted.
        catch (Exception e)
        {
            logger.LogWarning(e, "Why a message of '{Queue}' failed could not be noted.", queue);
        }
#pragma warning restore CA1031
    }
}
