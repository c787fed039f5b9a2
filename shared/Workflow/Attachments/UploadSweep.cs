using Microsoft.Extensions.Logging;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Attachments;

/// <summary>
/// Removes uploads that nobody has used for a while. Those that an opinion has named are kept elsewhere by then, so it may take them away too; it
/// may run twice at once, or stop anywhere.
/// </summary>
public sealed class UploadSweep(IAttachmentFiles files, TimeProvider clock, ILogger<UploadSweep> logger)
{
    /// <summary>How long an upload waits for its opinion.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    /// <summary>One sweep.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await files.RemoveUploadsAsync(clock.GetUtcNow() - KeptFor, cancellationToken) is > 0 and var removed)
            logger.LogInformation("{Count} uploads were not used for {Days} days and are removed.", removed, KeptFor.TotalDays);
    }
}
