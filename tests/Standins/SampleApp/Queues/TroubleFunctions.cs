using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Queues;

/// <summary>Functions that fail, and functions that take long.</summary>
public sealed class TroubleFunctions(Journal journal, Gates gates)
{
    /// <summary>Fails until the message has come as often as it says.</summary>
    [Function("Flaky")]
    public void Flaky([QueueTrigger("%Prefix%flaky")] string times, int dequeueCount)
    {
        journal.Write($"flaky {times}", $"{dequeueCount}");
        if (dequeueCount < int.Parse(times, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"try {dequeueCount} of {times} fails on purpose");
    }

    /// <summary>Waits at the gate of that name, and does not listen to cancellation.</summary>
    [Function("Deaf")]
    public async Task Deaf([QueueTrigger("%Prefix%deaf")] string gate, int dequeueCount)
    {
        journal.Write($"deaf {gate}", $"in {dequeueCount}");
        Console.WriteLine($"deaf waits at {gate}");
        await gates.WaitAsync(gate, CancellationToken.None);
        journal.Write($"deaf {gate}", $"out {dequeueCount}");
        Console.WriteLine($"deaf has passed {gate}");
    }

    /// <summary>Waits at the gate of that name, until it is cancelled.</summary>
    [Function("Listening")]
    public async Task Listening([QueueTrigger("%Prefix%listening")] string gate, int dequeueCount, CancellationToken cancellation)
    {
        journal.Write($"listening {gate}", $"in {dequeueCount}");
        Console.WriteLine($"listening waits at {gate}");
        await gates.WaitAsync(gate, cancellation);
    }

    [Function("PoisonTaker")]
    public void Poison([QueueTrigger("%Prefix%flaky-poison")] string text) => journal.Write("poison", text);
}
