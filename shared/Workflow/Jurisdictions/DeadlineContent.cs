using System.Globalization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Reminders;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Jurisdictions;

/// <summary>When reminders may go out, as a jurisdiction file has it.</summary>
internal sealed record ReminderHoursContent(string From, string To, bool OnlyWorkingDays = true)
{
    public TimeOnly? Start => Time(From);

    public TimeOnly? End => Time(To);

    internal static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

/// <summary>When managers get their digest, as a jurisdiction file has it.</summary>
internal sealed record DigestContent(string At, bool OnlyWorkingDays = false)
{
    public TimeOnly? Time => ReminderHoursContent.Time(At);

    /// <summary>The faults.</summary>
    /// <param name="hasRules">Whether the place has rules, and so a calendar.</param>
    public IEnumerable<string> Check(bool hasRules)
    {
        if (Time is null)
            yield return "$.digest.at: is no time as 08:30.";
        if (OnlyWorkingDays && !hasRules)
            yield return "$.digest.onlyWorkingDays: a place without 'rules' has no calendar that knows them.";
    }
}

/// <summary>What a jurisdiction file says of deadlines: its rule sets, and when reminders may go out.</summary>
internal static class DeadlineContent
{
    /// <summary>The faults, each with its path.</summary>
    /// <param name="sets">The codes of the rule sets; null where the place has no deadlines.</param>
    /// <param name="hours">Null for the usual ones.</param>
    /// <param name="sessions">The sessions' kinds, and when they closed.</param>
    /// <param name="basis">All rules; null where there are no rule files.</param>
    public static IEnumerable<string> Check(
        IReadOnlyList<string>? sets, ReminderHoursContent? hours, IReadOnlyList<(ProposalKind Kind, DateOnly? ClosedOn)> sessions, Basis? basis)
    {
        if (hours is { Start: null } or { End: null })
            yield return "$.reminderHours: 'from' and 'to' are times as 09:00.";
        else if (hours is not null && hours.End <= hours.Start)
            yield return "$.reminderHours: the hours end before they begin.";
        else if (hours is not null && sets is null)
            yield return "$.reminderHours: there are no rules that anybody could be reminded of.";
        if (sets is null)
            yield break;
        if (sets.Count == 0)
            yield return "$.rules: is empty.";
        var found = new List<RuleSet>();
        for (var i = 0; i < sets.Count; i++)
        {
            if (basis?.Rules.Set(sets[i]) is not { } set)
                yield return $"$.rules[{i}]: there is no rule set '{sets[i]}'.";
            else if (found.Contains(set))
                yield return $"$.rules[{i}]: '{sets[i]}' stands there twice.";
            else
            {
                foreach (var fault in Overlaps(i, set, found).Concat(Unclosed(i, set, sessions)))
                    yield return fault;
                found.Add(set);
            }
        }
    }

    /// <summary>The place's scheme, where <see cref="Check"/> has no fault; null where it has no deadlines.</summary>
    public static DeadlineScheme? Make(IReadOnlyList<string>? sets, ReminderHoursContent? hours, Basis? basis) =>
        sets is null || basis is null ? null : new(
            basis, sets, hours is null ? DeadlineScheme.UsualHours : new ReminderHours(hours.Start!.Value, hours.End!.Value, hours.OnlyWorkingDays));

    private static IEnumerable<string> Overlaps(int index, RuleSet set, IEnumerable<RuleSet> before) =>
        from other in before
        from rule in set.Rules
        from twin in other.Rules.Where(rule.Overlaps).Take(1)
        select $"$.rules[{index}]: rule '{rule.Code}' of '{set.Code}' and rule '{twin.Code}' of '{other.Code}' limit the same.";

    private static IEnumerable<string> Unclosed(int index, RuleSet set, IReadOnlyList<(ProposalKind Kind, DateOnly? ClosedOn)> sessions) =>
        from rule in set.Rules.Where(r => r.Starts == StartEvent.SessionClosed).Take(1)
        from i in Enumerable.Range(0, sessions.Count)
        where sessions[i].ClosedOn is null && (rule.Kind ?? sessions[i].Kind) == sessions[i].Kind
        select $"$.sessions[{i}].closedOn: is missing, and rule '{rule.Code}' of $.rules[{index}] counts from then.";
}
