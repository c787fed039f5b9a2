namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>What becomes of one call to a simulated port.</summary>
internal enum Fate
{
    Done,

    /// <summary>The caller dies before the call has an effect.</summary>
    DiesBefore,

    /// <summary>The call has its effect, and the caller dies before it hears of it.</summary>
    DiesAfter,
}

internal sealed class DiedException : Exception;

/// <summary>
/// Lets one simulated call at a time go on, in an order that the seed decides: every interleaving of the workers at their port
/// calls can come up, and comes up again for the same seed.
/// </summary>
internal sealed class Turns(Random random)
{
    private readonly List<TaskCompletionSource<Fate>> _waiting = [];

    public bool Any => _waiting.Count > 0;

    /// <summary>Waits for its turn, then has its effect, or dies before or after it.</summary>
    public async Task<T> CallAsync<T>(Func<T> effect)
    {
        var turn = new TaskCompletionSource<Fate>();
        _waiting.Add(turn);
        var fate = await turn.Task;
        if (fate == Fate.DiesBefore)
            throw new DiedException();
        var result = effect();
        return fate == Fate.DiesAfter ? throw new DiedException() : result;
    }

    /// <summary>Gives the next turn; its caller runs on to its next call before this returns.</summary>
    public void GiveOne(Fate fate)
    {
        var index = random.Next(_waiting.Count);
        var turn = _waiting[index];
        _waiting.RemoveAt(index);
        turn.SetResult(fate);
    }
}
