using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>Which version is, or was, in force, and who applied it.</summary>
/// <param name="Version">The place's version; null where it is the file that the program brings.</param>
/// <param name="By">Who applied it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why.</param>
public sealed record AppliedView(int? Version = null, string? By = null, DateTimeOffset? At = null, string? Reason = null)
{
    /// <summary>The versions of one calendar or rule set, the newest first; the last one is the program's, where it brings one.</summary>
    public static IReadOnlyList<AppliedView> Of(IEnumerable<BasisVersion> versions, bool shipped) =>
    [
        .. versions.OrderByDescending(v => v.Number).Select(v => new AppliedView(v.Number, v.By.Name, v.At, v.Reason)),
        .. shipped ? [new AppliedView()] : Array.Empty<AppliedView>(),
    ];
}

/// <summary>A year's calendar as it is in force in the place.</summary>
/// <param name="Year">The year.</param>
/// <param name="Since">The newest version of the place's rules and calendars: who applies on the strength of this says it as <c>since</c>.</param>
/// <param name="WorkingDays">How many working days the year has.</param>
/// <param name="InForce">Which version this is.</param>
/// <param name="Content">The file.</param>
/// <param name="Earlier">What was in force before, the newest first.</param>
public sealed record CalendarView(
    int Year, int Since, int WorkingDays, AppliedView InForce, CalendarContent Content, IReadOnlyList<AppliedView> Earlier);

/// <summary>The place's rules.</summary>
/// <param name="Since">See <see cref="CalendarView"/>.</param>
/// <param name="Sets">Its rule sets.</param>
public sealed record RulesView(int Since, IReadOnlyList<RuleSetView> Sets);

/// <summary>One rule set.</summary>
/// <param name="InForce">Which version this is.</param>
/// <param name="Content">The file.</param>
/// <param name="Earlier">What was in force before, the newest first.</param>
public sealed record RuleSetView(AppliedView InForce, RuleSetContent Content, IReadOnlyList<AppliedView> Earlier);

/// <summary>An application of rules or a calendar, as the office sees it.</summary>
/// <param name="Self">The operation.</param>
/// <param name="Status"><c>pending</c> (cases are left), <c>done</c> or <c>rejected</c>.</param>
/// <param name="Part"><c>calendar</c> or <c>rules</c>; null before it is handled.</param>
/// <param name="Name">The year, or the rule set's code.</param>
/// <param name="Version">Its version, in force from then on; null as long as it has none.</param>
/// <param name="AskedAt">When it arrived, UTC.</param>
/// <param name="DecidedAt">When the last case was looked through, UTC.</param>
/// <param name="Cases">How many cases with running deadlines were looked through.</param>
/// <param name="Moved">How many of these it has moved.</param>
/// <param name="Problem">Why it was rejected.</param>
public sealed record BasisChangeView(
    string Self, string Status, BasisPart? Part = null, string? Name = null, int? Version = null, DateTimeOffset? AskedAt = null,
    DateTimeOffset? DecidedAt = null, int? Cases = null, int? Moved = null, Problem? Problem = null)
{
    private const string Prefix = "basis.";

    /// <summary>The intent that an operation's id names; null where it names another kind.</summary>
    public static string? IntentOf(string operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.StartsWith(Prefix, StringComparison.Ordinal) ? operation[Prefix.Length..] : null;
    }

    /// <summary>The view; without an application it is pending.</summary>
    public static BasisChangeView Of(string intent, BasisChange? change)
    {
        var self = $"/api/operations/{Prefix}{intent}";
        if (change is null)
            return new(self, "pending");
        var status = change.Refusal is not null ? "rejected" : change.DoneAt is null ? "pending" : "done";
        return new(
            self, status, change.Part, change.Name.Length > 0 ? change.Name : null, change.Number > 0 ? change.Number : null, change.AskedAt, change.DoneAt,
            change.Refusal is null ? change.Cases : null, change.Refusal is null ? change.Moved : null,
            change.Refusal is { } refusal ? BasisFault.Of(refusal) : null);
    }
}
