using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Timers;

/// <summary>Timers that fail and are tried again. They run once at the start; their day is far.</summary>
public sealed class RetryFunctions(Journal journal)
{
    private const string Far = "0 0 3 1 1 *";

    [Function("FixedRetry")]
    [FixedDelayRetry(2, "00:00:00.1")]
    public void Fixed([TimerTrigger(Far, RunOnStartup = true)] TimerInfo timer, FunctionContext context) =>
        Fail("fixed retry", timer, context);

    [Function("BackoffRetry")]
    [ExponentialBackoffRetry(5, "00:00:00.1", "00:00:01")]
    public void Backoff([TimerTrigger(Far, RunOnStartup = true)] TimerInfo timer, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.RetryContext.RetryCount < 3)
            Fail("backoff retry", timer, context);
        journal.Write("backoff retry", "done");
    }

    private void Fail(string topic, TimerInfo timer, FunctionContext context)
    {
        journal.Write(topic, $"{context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}, past due {timer.IsPastDue}");
        throw new InvalidOperationException("thrown on purpose");
    }
}
