using System.Globalization;

namespace ProposalWorkflow.Workflow.Clocks;

/// <summary>
/// A clock that a developer sets forward, so that what takes weeks can be seen in a minute: the real time and the lead over it that a file
/// holds. All who read the file have the same time. Only the time of day is moved: timers and measured spans keep to the real clock.
/// </summary>
/// <remarks>It goes forward only: a file with a smaller lead, without one, or gone, leaves it as it is.</remarks>
public sealed class MovableClock : TimeProvider
{
    /// <summary>The longest lead: ten years.</summary>
    public static readonly TimeSpan LongestLead = TimeSpan.FromDays(3653);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly string _file;
    private readonly TimeProvider _real;
    private readonly Lock _one = new();
    private TimeSpan _lead;
    private long _looked;

    /// <summary>The clock of a file; no file is no lead.</summary>
    /// <exception cref="InvalidDataException">The file holds something else than a lead (days.hours:minutes:seconds).</exception>
    public MovableClock(string file, TimeProvider real)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(real);
        (_file, _real, _looked) = (file, real, real.GetTimestamp());
        if (Text() is { } text)
            _lead = Parse(text)
                ?? throw new InvalidDataException($"{file}: '{text}' is no lead from 0 to {LongestLead:c}, such as 12.08:30:00.");
    }

    /// <summary>By how much it is ahead of the real time.</summary>
    public TimeSpan Lead
    {
        get
        {
            lock (_one)
            {
                if (_real.GetElapsedTime(_looked) < LookAgain)
                    return _lead;
                _looked = _real.GetTimestamp();
                return _lead = Parse(Text()) is { } lead && lead > _lead ? lead : _lead;
            }
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => _real.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + Lead;

    /// <inheritdoc/>
    public override long GetTimestamp() => _real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Sets it forward, for all who read the file, to this instant; where that has come already, nothing happens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would be ahead by more than <see cref="LongestLead"/>.</exception>
    public void SetForwardTo(DateTimeOffset instant) => Set(instant - _real.GetUtcNow());

    /// <summary>Sets it forward by so much, for all who read the file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would be ahead by more than <see cref="LongestLead"/>.</exception>
    public void SetForwardBy(TimeSpan span) => Set(Lead + span);

    private void Set(TimeSpan lead)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lead, LongestLead);
        lock (_one)
        {
            if (lead <= _lead)
                return;
            // In one step, so that nobody reads half a number.
            File.WriteAllText(_file + ".next", lead.ToString("c", CultureInfo.InvariantCulture));
            File.Move(_file + ".next", _file, overwrite: true);
            _lead = lead;
        }
    }

    private string? Text()
    {
        try
        {
            return File.Exists(_file) ? File.ReadAllText(_file).Trim() : null;
        }
        catch (IOException)
        {
            return null; // somebody is just replacing it
        }
    }

    private static TimeSpan? Parse(string? text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var lead) && lead >= TimeSpan.Zero && lead <= LongestLead
            ? lead
            : null;
}
