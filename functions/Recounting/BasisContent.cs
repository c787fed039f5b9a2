using System.Text.Json;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>A year's calendar, as its file has it. What is sent is read and checked by the reader of the files; this is its form.</summary>
/// <param name="Year">The year.</param>
/// <param name="Notices">The notices that decree its days.</param>
/// <param name="Holidays">What they decree.</param>
public sealed record CalendarContent(int Year, IReadOnlyList<NoticeContent> Notices, IReadOnlyList<HolidayContent> Holidays)
{
    /// <summary>The form of a file that was read without a fault.</summary>
    public static CalendarContent Of(string text) => JsonSerializer.Deserialize<CalendarContent>(text, WorkflowJson.Options)!;
}

/// <summary>A notice.</summary>
/// <param name="Number">发文字号.</param>
/// <param name="Date">成文日期.</param>
/// <param name="Title">标题.</param>
/// <param name="Source">Where it was published.</param>
public sealed record NoticeContent(string Number, DateOnly Date, string Title, string Source);

/// <summary>What a notice decrees for one holiday.</summary>
/// <param name="Name">节日.</param>
/// <param name="Notice">The notice's number.</param>
/// <param name="Note">A remark.</param>
/// <param name="Off">Days off.</param>
/// <param name="Work">Make-up working days (调休上班).</param>
public sealed record HolidayContent(
    string Name, string Notice, string? Note = null, IReadOnlyList<DateOnly>? Off = null, IReadOnlyList<DateOnly>? Work = null);

/// <summary>A rule set, as its file has it; see <see cref="CalendarContent"/>.</summary>
/// <param name="Code">The set's code.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Rules">The rules.</param>
public sealed record RuleSetContent(string Code, string Name, IReadOnlyList<RuleContent> Rules)
{
    /// <summary>The form of a file that was read without a fault.</summary>
    public static RuleSetContent Of(string text) => JsonSerializer.Deserialize<RuleSetContent>(text, WorkflowJson.Options)!;
}

/// <summary>A rule.</summary>
/// <param name="Code">Unique in its set.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Limits">What it limits.</param>
/// <param name="Unit">In what it is counted: calendar-day, working-day, month, fixed-date.</param>
/// <param name="Starts">From when.</param>
/// <param name="ValidFrom">The first start day that it holds for.</param>
/// <param name="Rungs">Who is told when.</param>
/// <param name="Amount">How many; not with a fixed date.</param>
/// <param name="Date">MM-DD; with a fixed date only.</param>
/// <param name="Source">依据.</param>
/// <param name="GivenDateFirst">Whether a date that the start event names comes first.</param>
/// <param name="Kind">The kind of case; null for all.</param>
/// <param name="Roles">The departments' roles; null for all.</param>
/// <param name="ValidTo">The last start day that it holds for.</param>
/// <param name="DayOff">next-working-day or keep.</param>
/// <param name="Pauses">For which causes it may be paused.</param>
/// <param name="Returned">What a ruling on an objection does.</param>
/// <param name="Extension">How it may be extended.</param>
public sealed record RuleContent(
    string Code, string Name, string Limits, string Unit, string Starts, DateOnly ValidFrom, RungsContent Rungs, int? Amount = null, string? Date = null,
    string? Source = null, bool? GivenDateFirst = null, string? Kind = null, IReadOnlyList<string>? Roles = null, DateOnly? ValidTo = null,
    string? DayOff = null, IReadOnlyList<string>? Pauses = null, ReturnedContent? Returned = null, ExtensionContent? Extension = null);

/// <summary>The rungs of a rule, in working days.</summary>
public sealed record RungsContent(
    IReadOnlyList<int>? Near = null, bool? Due = null, OverdueContent? Overdue = null, IReadOnlyList<EscalationContent>? Escalated = null,
    string? AfterOutage = null);

/// <summary>When it is said that it is overdue.</summary>
public sealed record OverdueContent(int First, int? Every = null);

/// <summary>To whom it is escalated when.</summary>
public sealed record EscalationContent(int After, string To);

/// <summary>What a ruling on an objection does: continue, credit, restart.</summary>
public sealed record ReturnedContent(string Overruled, string Upheld);

/// <summary>How a deadline may be extended.</summary>
public sealed record ExtensionContent(int Amount, string Unit, int Times, string ApprovedBy, LimitContent? InAll = null);

/// <summary>An amount.</summary>
public sealed record LimitContent(int Amount, string Unit);
