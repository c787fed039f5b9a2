using System.Globalization;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>What a rung is for.</summary>
public enum RungKind
{
    /// <summary>临期提醒.</summary>
    Near,

    /// <summary>到期提醒.</summary>
    Due,

    /// <summary>催办.</summary>
    Overdue,

    /// <summary>督办: told to somebody else.</summary>
    Escalated,
}

/// <summary>One moment around a deadline's date at which somebody is told.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Days">How many working days before or after the date; 0 on it.</param>
/// <param name="On">The day that it is due.</param>
/// <param name="Date">The deadline's date that it belongs to.</param>
/// <param name="To">To whom it is escalated; null for the others, which go to who has to act.</param>
public sealed record Rung(RungKind Kind, int Days, DateOnly On, DateOnly Date, Audience? To = null)
{
    /// <summary>What is claimed when it fires, as near-15-20260622: another date of the deadline has rungs of its own. Fit for a row's
    /// key.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Name()}-{Date:yyyyMMdd}");

    private string Name() => Kind switch
    {
        RungKind.Near => $"near-{Days}",
        RungKind.Due => "due",
        RungKind.Overdue => $"overdue-{Days}",
        RungKind.Escalated => $"escalated-{Days}-{To switch
        {
            Audience.Lead => "lead",
            Audience.Office => "office",
            Audience.Manager => "manager",
            Audience.Supervisor => "supervisor",
            _ => throw new ArgumentOutOfRangeException(nameof(To)),
        }}",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind)),
    };
}

/// <summary>What is sent at once: one rung, or those that an outage has held up, in their order.</summary>
public sealed record RungNotice(IReadOnlyList<Rung> Rungs);

/// <summary>When a deadline's rungs fire.</summary>
public static class RungSchedule
{
    /// <summary>
    /// All rungs for the date that the deadline has now, up to and with <paramref name="until"/>, in order of their days. A near rung whose
    /// day had come when the date was set or moved is none: who has to act was just told the date.
    /// </summary>
    public static IReadOnlyList<Rung> RungsUntil(this DeadlineView view, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. All(view, until).Where(r => r.On <= until).OrderBy(r => r.On).ThenBy(r => r.Kind).ThenBy(r => r.Days)];
    }

    /// <summary>What is to be sent now, in order: rungs whose day has come and that have not fired. None while the clock stands or has
    /// ended.</summary>
    public static IReadOnlyList<RungNotice> RungsDue(this DeadlineView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!view.Deadline.Runs)
            return [];
        var due = view.RungsUntil(view.AsOf).ExceptBy(view.Deadline.Fired, r => r.Key).ToList();
        return due.Count > 1 && view.Rule.Rungs.AfterOutage == AfterOutage.Folded
            ? [new RungNotice(due)]
            : [.. due.Select(r => new RungNotice([r]))];
    }

    /// <summary>With these rungs fired: they do not fire again.</summary>
    public static Deadline WithFired(this Deadline deadline, RungNotice notice)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(notice);
        return deadline with { Fired = [.. deadline.Fired, .. notice.Rungs.Select(r => r.Key)] };
    }

    /// <summary>The first rung that has not fired, be its day to come or past: what a due row is written for. No day need be known for it.
    /// Null where none is left, or while the clock stands or has ended.</summary>
    public static Rung? NextRung(this Deadline deadline, Basis basis)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (!deadline.Runs)
            return null;
        var view = deadline.Read(basis, deadline.Anchor.On); // the date of a clock that runs is the same on every day
        var rungs = view.Rule.Rungs;
        // So far at least one of the overdue notices has not fired, if there is a series of them.
        var series = (rungs.OverdueFirst ?? 0) + ((rungs.OverdueEvery ?? 0) * deadline.Fired.Count);
        var horizon = view.Calendar.Add(view.Date, Math.Max(series, rungs.Escalations.Select(e => e.After).DefaultIfEmpty(0).Max()));
        return view.RungsUntil(horizon).ExceptBy(deadline.Fired, r => r.Key).FirstOrDefault();
    }

    private static IEnumerable<Rung> All(DeadlineView view, DateOnly until)
    {
        var (calendar, date, rungs) = (view.Calendar, view.Date, view.Rule.Rungs);
        var known = view.Deadline.Ledger.Where(e => e.Kind is LedgerKind.Resumed or LedgerKind.Extended).Select(e => e.On)
            .Append(view.Deadline.SetOn).Max();
        foreach (var days in rungs.Near)
        {
            if (calendar.Add(date, -days) is var on && on > known)
                yield return new(RungKind.Near, days, on, date);
        }

        if (rungs.OnDue)
            yield return new(RungKind.Due, 0, date, date);
        foreach (var escalation in rungs.Escalations)
            yield return new(RungKind.Escalated, escalation.After, calendar.Add(date, escalation.After), date, escalation.To);
        if (rungs.OverdueFirst is not { } first)
            yield break;
        var day = calendar.Add(date, first);
        for (var days = first; day <= until; day = calendar.Add(day, rungs.OverdueEvery.Value), days += rungs.OverdueEvery.Value)
        {
            yield return new(RungKind.Overdue, days, day, date);
            if (rungs.OverdueEvery is null)
                yield break;
        }
    }
}
