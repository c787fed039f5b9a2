using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Deadlines.Changes;

/// <summary>What newer rules or calendars do to one deadline.</summary>
/// <param name="Deadline">As it is.</param>
/// <param name="From">The date that it has.</param>
/// <param name="To">The date that it would have; the same where it only ceases, or begins, to be provisional.</param>
/// <param name="WasProvisional">Whether the date that it has is provisional.</param>
/// <param name="IsProvisional">Whether the other one would be.</param>
/// <param name="Why">In Chinese: which rule or which year's notice.</param>
public sealed record Move(Deadline Deadline, DateOnly From, DateOnly To, bool WasProvisional, bool IsProvisional, string Why)
{
    /// <summary>Whether its date would be another.</summary>
    public bool IsOtherDate => From != To;
}

/// <summary>"What moves if I load this calendar or this rule?" Pure, so it can be tried first and then done.</summary>
public static class WhatMoves
{
    /// <summary>The open deadlines whose date, or certainty, would change; in the order given.</summary>
    /// <param name="deadlines">Any; those that have ended keep what they were counted with.</param>
    /// <param name="old">What they are counted with now.</param>
    /// <param name="new">What they would be counted with.</param>
    /// <param name="today">The day that it is now.</param>
    public static IEnumerable<Move> Find(IEnumerable<Deadline> deadlines, Basis old, Basis @new, DateOnly today) =>
        deadlines.Select(d => Of(d, old, @new, today)).OfType<Move>();

    /// <summary>What would change for this one; null for nothing.</summary>
    public static Move? Of(Deadline deadline, Basis old, Basis @new, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (deadline.End is not null)
            return null;
        var before = deadline.Read(old, today);
        var after = Recounted(deadline, @new, today).Read(@new, today);
        return before.Date == after.Date && before.IsProvisional == after.IsProvisional
            ? null
            : new(deadline, before.Date, after.Date, before.IsProvisional, after.IsProvisional, Why(before, after));
    }

    /// <summary>Does it: the deadline is superseded by one that is counted by what is in force, with the same anchor, pauses and
    /// extensions.</summary>
    /// <param name="move">What <see cref="Of"/> said.</param>
    /// <param name="old">What it is counted with now.</param>
    /// <param name="new">What is in force now.</param>
    /// <param name="act">Who does it when; the reason is the move's own where the act has none.</param>
    /// <param name="newId">The id of the one that takes its place.</param>
    public static Succession Apply(Move move, Basis old, Basis @new, Act act, string newId)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(act);
        var successor = Recounted(move.Deadline, @new, act.On) with { Id = newId };
        successor = move.IsOtherDate
            ? successor with { Fired = CarriedRungs.Of(move.Deadline.Read(old, act.On), successor.Read(@new, act.On)) }
            // Nobody is told of a date that stays, so its reminders go on as they were.
            : successor with { SetOn = move.Deadline.SetOn };
        return Succession.Of(move.Deadline, old, act with { Reason = act.Reason ?? move.Why }, successor);
    }

    private static Deadline Recounted(Deadline deadline, Basis basis, DateOnly today)
    {
        var set = basis.Rules.Set(deadline.Rule.Set);
        // Where the place no longer limits the step, or counts it from another event, what was set under the older rule stays.
        var key = set?.Find(deadline.Step, deadline.Kind, deadline.Role, deadline.Anchor.On) is { } rule
            && rule.Starts == (basis.Rules.Find(deadline.Rule)?.Starts ?? rule.Starts) ? set.KeyOf(rule) : deadline.Rule;
        return (deadline with { Rule = key, Calendar = [], SetOn = today }).Pinned(basis, today);
    }

    private static string Why(DeadlineView before, DeadlineView after)
    {
        var reasons = new List<string>();
        if (before.Rule.Edition != after.Rule.Edition)
            reasons.Add(before.Rule.Limit == after.Rule.Limit
                ? $"规则「{after.Rule.Name}」已修订"
                : $"规则「{after.Rule.Name}」由{before.Rule.Limit.Words}改为{after.Rule.Limit.Words}");
        var last = before.Date > after.Date ? before.Date : after.Date;
        for (var year = before.Deadline.Anchor.On.Year; year <= last.Year; year++)
        {
            var (was, now) = (before.Calendar.Year(year), after.Calendar.Year(year));
            if (now is not null && was?.Edition != now.Edition)
                reasons.Add($"{year}年放假安排{(was is null ? "已公布" : "已调整")}（{string.Join('、', now.Notices.Select(n => n.Number))}）");
            else if (now is null && was is not null)
                reasons.Add($"{year}年放假安排已撤下");
        }

        return string.Join("；", reasons.DefaultIfEmpty($"由{Count.Text(before.Date)}重新计算")) + "。";
    }
}
