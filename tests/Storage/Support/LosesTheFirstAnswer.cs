using Azure.Core;
using Azure.Core.Pipeline;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>A wire on which the first transaction (or other call) arrives and its answer does not.</summary>
/// <param name="path">The end of the call's path.</param>
internal sealed class LosesTheFirstAnswer(string path = "$batch") : HttpPipelinePolicy
{
    private int _calls;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Uri.Path.EndsWith(path, StringComparison.Ordinal) && Interlocked.Increment(ref _calls) == 1)
            throw new IOException("The answer is lost.");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
