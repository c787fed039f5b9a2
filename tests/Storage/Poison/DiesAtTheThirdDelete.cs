using Azure.Core;
using Azure.Core.Pipeline;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Ends a process, as it were, before its third DELETE goes out.</summary>
internal sealed class DiesAtTheThirdDelete : HttpPipelinePolicy
{
    private int _deletes;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method == RequestMethod.Delete && Interlocked.Increment(ref _deletes) >= 3)
        {
            // Not one of those that the client's own retries would take up again.
            throw new OperationCanceledException("killed");
        }

        await ProcessNextAsync(message, pipeline);
    }
}
