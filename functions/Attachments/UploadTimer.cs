using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Attachments;

namespace ProposalWorkflow.Functions.Attachments;

/// <summary>Removes uploads that no opinion has used, every night (03:17 in China).</summary>
public sealed class UploadTimer(UploadSweep sweep)
{
    /// <summary>One sweep.</summary>
    [Function("RemoveUploads")]
    public Task Remove([TimerTrigger("0 17 19 * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
