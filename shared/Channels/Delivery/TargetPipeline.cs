using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ProposalWorkflow.Channels;

/// <summary>
/// The way to one target (a webhook's address, a robot, a mail server): each try ends by a limit, what may pass is tried again, and a target
/// that keeps failing is left alone for a while, by all alerts together. One for each target and process.
/// </summary>
/// <remarks>All of it stays within a function's five minutes: four tries of 10 s, and three pauses of 60 s at most.</remarks>
internal sealed class TargetPipeline
{
    /// <summary>A try that has no answer by then counts as failed; the receiver may have the alert all the same.</summary>
    public static readonly TimeSpan TryLimit = TimeSpan.FromSeconds(10);

    /// <summary>What a receiver asks for beyond this (Retry-After) is shortened to it; the queue's redelivery asks again later.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    /// <summary>How long a target that keeps failing is left alone.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    /// <summary>Half of the tries of a minute, and at least so many, have to fail before a target is left alone.</summary>
    public const int FailuresToBreak = 5;

    /// <summary>Tries after the first.</summary>
    public const int Retries = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline _pipeline;
    private readonly SendPace? _pace;
    private readonly ResiliencePipeline _limit;

    public TargetPipeline(TimeProvider clock, SendPace? pace = null)
    {
        _pace = pace;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is BrokenCircuitException || MayPass(args.Outcome.Exception)),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                DelayGenerator = args => ValueTask.FromResult(Pause(args.Outcome.Exception)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome.Exception)),
                FailureRatio = 0.5,
                MinimumThroughput = FailuresToBreak,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = Break,
            })
            .Build();
        _limit = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(TryLimit).Build();
    }

    /// <summary>Sends by this way.</summary>
    /// <exception cref="DeliveryException">The last try failed, or the first one for good.</exception>
    /// <exception cref="TimeoutRejectedException">The last try had no answer in time.</exception>
    /// <exception cref="BrokenCircuitException">The target is left alone for now.</exception>
    public async Task SendAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(
            async token =>
            {
                // Waiting for one's turn is no fault of the target, so the limit begins after it.
                if (_pace is not null)
                    await _pace.TurnAsync(token);
                await _limit.ExecuteAsync(async inTime => await send(inTime), token);
            },
            cancellationToken);

    private static bool MayPass(Exception? failure) => failure is DeliveryException { Permanent: false } or TimeoutRejectedException;

    /// <summary>What the receiver asks for, within bounds; null: the usual pause with jitter.</summary>
    private static TimeSpan? Pause(Exception? failure)
    {
        var asked = failure switch
        {
            DeliveryException { RetryAfter: { } wait } => wait,
            BrokenCircuitException { RetryAfter: { } wait } => wait,
            _ => (TimeSpan?)null,
        };
        return asked is not { } pause ? null : pause < TimeSpan.Zero ? TimeSpan.Zero : pause > LongestPause ? LongestPause : pause;
    }
}
