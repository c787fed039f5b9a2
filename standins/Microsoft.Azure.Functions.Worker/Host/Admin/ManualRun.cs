using System.Diagnostics.CodeAnalysis;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Queues;
using Microsoft.Azure.Functions.Worker.Host.Timers;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Admin;

/// <summary>Runs a function once, whatever its trigger and whoever holds its lock, and does not wait for the end.</summary>
internal sealed class ManualRun(
    TimerListenerFactory timers, QueueNames queues, FunctionRunner runner, TimeProvider time, ILogger<ManualRun> logger)
{
    public void Start(Function function, string? input) => _ = Task.Run(() => RunAsync(function, input));

    [SuppressMessage("Design", "CA1031", Justification = "Nobody waits for the outcome; it stands in the log.")]
    private async Task RunAsync(Function function, string? input)
    {
        try
        {
            var invocation = await InvocationAsync(function, input);
            await runner.RunAsync(invocation with { Reason = Invocation.Invocation.ByHand }, CancellationToken.None);
        }
        catch (Exception exception)
        {
            logger.LogError("'{Name}', run by hand, has failed: {Problem}", function.Name, exception.Message);
        }
    }

    private async Task<Invocation.Invocation> InvocationAsync(Function function, string? input) => function.Trigger switch
    {
        TimerTriggerAttribute timer =>
            TimerInvocation.Of(function, await timers.InfoByHandAsync(function, timer), time.GetUtcNow()),
        QueueTriggerAttribute queue => QueueInvocation.Of(
            function, queues.Resolve(queue.QueueName), QueuesModelFactory.QueueMessage(null, null, new BinaryData(input ?? ""), 0)),
        _ => throw new NotSupportedException("an HTTP function is run by a request to its route"),
    };
}
