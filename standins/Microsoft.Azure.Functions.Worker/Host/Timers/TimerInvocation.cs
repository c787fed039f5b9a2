using System.Globalization;
using Microsoft.Azure.Functions.Worker.Host.Functions;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

internal static class TimerInvocation
{
    public static Invocation.Invocation Of(Function function, TimerInfo info, DateTimeOffset now) =>
        new(function, $"Timer fired at {now.ToString("O", CultureInfo.InvariantCulture)}", info, Metadata(now));

    public static Dictionary<string, object?> Metadata(DateTimeOffset now) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["TimerTrigger"] = now.ToString(CultureInfo.InvariantCulture),
    };
}
