namespace ProposalWorkflow.Domain.Deadlines.Calendars;

/// <summary>Whether a day is worked, and why.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorkingDay">Whether it is worked.</param>
/// <param name="Reason">In Chinese: 工作日, 周末, 国庆节, 国庆节调休上班.</param>
/// <param name="IsProvisional">The year's notice is not loaded: only weekends are known.</param>
/// <param name="Notice">The number of the notice that decrees the day; null where its weekday decides.</param>
public sealed record DayStatus(DateOnly Date, bool IsWorkingDay, string Reason, bool IsProvisional, string? Notice = null);
