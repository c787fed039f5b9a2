using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Logging;

/// <summary>The host's console: one line for each entry, and below an error the exception in full.</summary>
internal sealed class ConsoleLines(HostLogLevels levels, TimeProvider time) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Lines(categoryName, levels.For(categoryName), time);

    public void Dispose()
    {
    }

    private sealed class Lines(string category, LogLevel least, TimeProvider time) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var line = new StringBuilder()
                .Append(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
                .Append(' ').Append(Short(logLevel))
                .Append(' ').Append(category)
                .Append(": ").Append(formatter(state, exception).ReplaceLineEndings(" "));
            if (exception is not null && logLevel >= LogLevel.Error)
                line.AppendLine().Append(exception);
            else if (exception is not null)
                line.Append(" => ").Append(exception.Message.ReplaceLineEndings(" "));
            Console.Out.WriteLine(line.ToString());
        }

        private static string Short(LogLevel level) => level switch
        {
            LogLevel.Trace => "trce",
            LogLevel.Debug => "dbug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "fail",
            _ => "crit",
        };
    }
}
