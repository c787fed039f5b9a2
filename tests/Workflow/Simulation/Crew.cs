namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>
/// Workers who take messages in any order and handle some at once, as the turns go; some messages come again, and now and then a worker dies at a
/// call and its message comes again. All of it follows from the random numbers.
/// </summary>
/// <param name="random">Decides.</param>
/// <param name="turns">The calls of the workers.</param>
/// <param name="handle">What a worker does with a message.</param>
internal sealed class Crew<T>(Random random, Turns turns, Func<T, Task> handle)
{
    private const int Workers = 4;
    private int _again;

    public List<T> Waiting { get; } = [];

    public int Deaths { get; private set; }

    /// <summary>One call in so many ends in a death; 0: none does.</summary>
    public int DeathEvery { get; set; }

    /// <summary>One handled message in so many is delivered again; 0: none is.</summary>
    public int AgainEvery { get; set; }

    /// <summary>No more than so many are delivered again.</summary>
    public int MostAgain { get; init; } = int.MaxValue;

    /// <summary>Runs until every message is handled, also those that come in on the way, and <paramref name="beside"/> is done.</summary>
    /// <param name="arrive">Puts among those that wait what was sent since.</param>
    /// <param name="beside">What goes on at the same time.</param>
    public async Task DrainAsync(Action? arrive = null, Task? beside = null)
    {
        // A continuation that asks for no context is then run at once and on this thread, like all others.
        SynchronizationContext.SetSynchronizationContext(null);
        var running = new List<(T Message, Task Work)>();
        while (Waiting.Count > 0 || running.Count > 0 || beside is { IsCompleted: false })
        {
            while (Waiting.Count > 0 && running.Count < Workers)
            {
                var message = Waiting[random.Next(Waiting.Count)];
                Waiting.Remove(message);
                running.Add((message, handle(message)));
            }

            if (turns.Any)
                turns.GiveOne(NextFate());
            foreach (var done in running.Where(r => r.Work.IsCompleted).ToList())
            {
                running.Remove(done);
                await SettleAsync(done.Message, done.Work);
            }

            arrive?.Invoke();
        }
    }

    public Fate NextFate() => DeathEvery == 0 || random.Next(DeathEvery) != 0
        ? Fate.Done
        : random.Next(2) == 0 ? Fate.DiesBefore : Fate.DiesAfter;

    private async Task SettleAsync(T message, Task work)
    {
        try
        {
            await work;
            if (AgainEvery > 0 && random.Next(AgainEvery) == 0 && _again++ < MostAgain)
                Waiting.Add(message);
        }
        catch (DiedException)
        {
            Deaths++;
            Waiting.Add(message); // its lease runs out, and it comes again
        }
    }
}
