using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// How long to wait after an empty poll: 100 ms after work; then, each time without, twice the addition of before (by chance a fifth
/// more or less), until the maximum, which then stays.
/// </summary>
internal sealed class PollingDelay(TimeSpan maximum)
{
    private static readonly TimeSpan Minimum = TimeSpan.FromMilliseconds(100);

    private int _empty;

    [SuppressMessage("Security", "CA5394", Justification = "The chance only keeps processes from polling in step.")]
    public TimeSpan Next(bool afterWork)
    {
        _empty = afterWork ? 0 : _empty + 1;
        if (_empty == 0)
            return Minimum;
        var chance = 0.8 + (Random.Shared.NextDouble() * 0.4);
        var delay = Minimum + (Minimum * chance * Math.Pow(2, Math.Min(_empty, 30) - 1));
        return delay < maximum ? delay : maximum;
    }
}
