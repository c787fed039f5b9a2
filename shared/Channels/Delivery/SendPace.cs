namespace ProposalWorkflow.Channels;

/// <summary>
/// At most so many sends in any minute: a robot that gets more refuses them, and one of them (钉钉) then refuses everything for ten minutes.
/// Each process keeps its own pace.
/// </summary>
internal sealed class SendPace(int perMinute, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly long _start = clock.GetTimestamp();
    private readonly Queue<TimeSpan> _turns = new();
    private readonly Lock _lock = new();

    /// <summary>Ends when it is one's turn: in the order of the calls.</summary>
    public async Task TurnAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            // The turn before the window's worth of turns is over for a minute when this one begins. It may lie ahead: then this one does too.
            var first = _turns.Count < perMinute ? now : _turns.Dequeue() + Window;
            var turn = first > now ? first : now;
            _turns.Enqueue(turn);
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
    }
}
