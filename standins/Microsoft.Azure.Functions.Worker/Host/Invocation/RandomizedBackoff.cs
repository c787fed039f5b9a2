using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>
/// How long to wait, for polls of a queue and for tries of a timer: the minimum; then, each time in vain, the minimum and twice the
/// addition of before (by chance a fifth more or less), until the maximum, which then stays.
/// </summary>
internal sealed class RandomizedBackoff(TimeSpan minimum, TimeSpan maximum)
{
    private int _inVain;

    [SuppressMessage("Security", "CA5394", Justification = "The chance only keeps processes from polling in step.")]
    public TimeSpan Next(bool success)
    {
        if (success)
        {
            _inVain = 1;
            return minimum;
        }

        var chance = 0.8 + (Random.Shared.NextDouble() * 0.4);
        var delay = _inVain == 0 ? minimum : minimum + (minimum * chance * Math.Pow(2, Math.Min(_inVain, 30) - 1));
        _inVain++;
        return delay < maximum ? delay : maximum;
    }
}
