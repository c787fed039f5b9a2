namespace ProposalWorkflow.Domain.Jurisdictions;

/// <summary>每日汇总: when it goes out.</summary>
/// <param name="At">The time of the day, in the jurisdiction's time zone.</param>
/// <param name="OnlyWorkingDays">Whether days off have none.</param>
public sealed record DigestTime(TimeOnly At, bool OnlyWorkingDays = false)
{
    /// <summary>The day's digest is due at <paramref name="now"/>: that day; null where the day has none, or its time is still to come.
    /// What an outage has kept from going out on a day before is in the next one.</summary>
    /// <param name="place">Its time zone and its calendar.</param>
    /// <param name="now">The instant that it is.</param>
    public DateOnly? DueAt(Jurisdiction place, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(place);
        var today = place.DateAt(now);
        var isOff = OnlyWorkingDays && place.Deadlines?.Basis.Calendars.Current.IsWorkingDay(today) is false;
        return isOff || now < place.At(today, At) ? null : today;
    }
}
