using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>Keeps a monitored timer's status in the real host's blob, so that a run that was due while nothing ran is seen as past due.</summary>
internal sealed class TimerStatusBlob(HostStorage storage, ILogger<TimerStatusBlob> logger)
{
    // As it is written where there is no time.
    private static readonly string Never = default(DateTime).ToString("s", CultureInfo.InvariantCulture);

    /// <summary>Null where there is none; throws where storage does not answer.</summary>
    public async Task<TimerStatus?> ReadAsync(Function function) =>
        await HostStorage.ReadAsync(storage.Container(HostStorage.Hosts).GetBlobClient(Path(function))) is { } json ? Parse(json) : null;

    /// <summary>What cannot be written is logged: the timer goes on.</summary>
    public async Task WriteAsync(Function function, TimerStatus status)
    {
        try
        {
            await HostStorage.WriteAsync(storage.Container(HostStorage.Hosts), Path(function), Json(status));
        }
        catch (Exception exception) when (exception.IsPassing())
        {
            logger.LogError("The status of the timer '{Name}' cannot be written: {Problem}", function.Name, exception.Message);
        }
    }

    private string Path(Function function) => $"timers/{storage.HostId}/{function.HostName}/status";

    private static string Json(TimerStatus status) =>
        JsonSerializer.Serialize(new { Last = Text(status.Last), Next = Text(status.Next), LastUpdated = Text(status.Updated) });

    private static string Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture) ?? Never;

    // A status that cannot be read is as good as none.
    private static TimerStatus? Parse(string json)
    {
        try
        {
            var read = JsonNode.Parse(json);
            return Time(read, "Next") is { } next ? new TimerStatus(Time(read, "Last"), next, Time(read, "LastUpdated")) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Time(JsonNode? status, string name) =>
        status?[name]?.GetValue<string>() is { } text
        && DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) is var time
        && time.Year > 1
            ? time
            : null;
}
