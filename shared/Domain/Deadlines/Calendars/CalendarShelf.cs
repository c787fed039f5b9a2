using System.Collections.Immutable;

namespace ProposalWorkflow.Domain.Deadlines.Calendars;

/// <summary>The edition of a year that a deadline was counted with.</summary>
/// <param name="Year">The year.</param>
/// <param name="Edition">See <see cref="CalendarYear.Edition"/>; null where the year was not loaded then.</param>
public sealed record PinnedYear(int Year, string? Edition);

/// <summary>
/// All editions of all years, and which of them are in force. A deadline keeps being counted with the editions that it names, until it is
/// told of newer ones.
/// </summary>
public sealed class CalendarShelf
{
    private readonly ImmutableDictionary<(int Year, string Edition), CalendarYear> editions;

    /// <summary>The calendar in force and, where some are kept, editions that were in force before.</summary>
    public CalendarShelf(WorkCalendar current, IEnumerable<CalendarYear>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(current);
        Current = current;
        editions = (earlier ?? []).Concat(current.Years).DistinctBy(y => (y.Year, y.Edition))
            .ToImmutableDictionary(y => (y.Year, y.Edition));
    }

    /// <summary>The calendar in force.</summary>
    public WorkCalendar Current { get; }

    /// <summary>The shelf with this edition in force; the one that it replaces stays on it.</summary>
    public CalendarShelf With(CalendarYear year) => new(Current.With(year), editions.Values);

    /// <summary>The calendar as these pins say; a year without a pin, or whose edition is not kept any more, is as it is in force.</summary>
    public WorkCalendar At(IReadOnlyList<PinnedYear> pins)
    {
        ArgumentNullException.ThrowIfNull(pins);
        if (pins.All(IsInForce))
            return Current;
        var years = Current.Years.ToDictionary(y => y.Year);
        foreach (var pin in pins)
        {
            if (pin.Edition is null)
                years.Remove(pin.Year);
            else if (editions.TryGetValue((pin.Year, pin.Edition), out var year))
                years[pin.Year] = year;
        }

        return new WorkCalendar(years.Values);
    }

    /// <summary>The years whose pinned edition is not on the shelf: they are counted as they are in force.</summary>
    public IEnumerable<int> Lost(IReadOnlyList<PinnedYear> pins) =>
        pins.Where(p => p.Edition is { } edition && !editions.ContainsKey((p.Year, edition))).Select(p => p.Year);

    /// <summary>Pins of these years to the editions in force.</summary>
    public IReadOnlyList<PinnedYear> Pin(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(year => new PinnedYear(year, Current.Year(year)?.Edition))];

    private bool IsInForce(PinnedYear pin) => Current.Year(pin.Year)?.Edition == pin.Edition;
}
