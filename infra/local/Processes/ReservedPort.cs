using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ProposalWorkflow.Local;

/// <summary>A port for a program that cannot choose one itself.</summary>
/// <remarks>
/// Asking the system for a free port and closing it again leaves a moment in which another may get it: another test process, or just
/// an outgoing connection. So these ports lie below the range that the system gives out, and each is locked against our own kind.
/// </remarks>
public sealed class ReservedPort : IDisposable
{
    private const int First = 20_000;
    private const int Count = 10_000;
    private static readonly string Locks = Path.Combine(Path.GetTempPath(), $"proposal-workflow-ports-{Environment.UserName}");
    private readonly FileLock _lock;

    private ReservedPort(int number, FileLock held) => (Number, _lock) = (number, held);

    /// <summary>The port.</summary>
    public int Number { get; }

    /// <summary>Takes a free one.</summary>
    public static ReservedPort Take()
    {
        Directory.CreateDirectory(Locks);
        var start = Random.Shared.Next(Count);
        for (var i = 0; i < Count; i++)
        {
            var number = First + (start + i) % Count;
            if (FileLock.TryAcquire(Path.Combine(Locks, $"{number}.lock")) is not { } held)
                continue;
            if (IsFree(number))
                return new ReservedPort(number, held);
            held.Dispose();
        }
        throw new CannotStartException($"No port between {First} and {First + Count - 1} is free.");
    }

    /// <summary>Whether nobody listens there.</summary>
    public static bool IsFree(int number)
    {
        if (IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == number))
            return false;
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, number);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => _lock.Dispose();
}
