using Azure.Core;
using Azure.Core.Pipeline;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>A wire on which the first transaction arrives and its answer does not.</summary>
internal sealed class LosesTheFirstAnswer : HttpPipelinePolicy
{
    private int _transactions;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref _transactions) == 1)
            throw new IOException("The answer is lost.");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
