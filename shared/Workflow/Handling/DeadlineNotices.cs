using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>What departments hear of deadlines: the date, each reminder once, and what was decided on them.</summary>
internal static class DeadlineNotices
{
    /// <summary>To whom which type of notice goes, and its content.</summary>
    public static IEnumerable<(string Department, string Type, object Content)> Of(DeadlineEvent happened, RecordedEvent recorded, Case after, Jurisdiction place)
    {
        var day = place.DateAt(recorded.AskedAt);
        switch (happened)
        {
            case RungsFired e when after.Deadlines.FirstOrDefault(d => d.Id == e.Deadline) is { } deadline && place.Deadlines is { } scheme:
                return e.Notices.SelectMany(notice => Of(notice, deadline.Read(scheme.Basis, day), after));
            case DeadlinesSet { Bearer: { } bearer } e:
                return [(bearer, "deadlines-set", new
                {
                    Deadlines = e.Deadlines.Select(d => new
                    {
                        d.Deadline.Id, d.Deadline.Step, Name = DeadlineWords.Of(d.Deadline.Step), d.Date, Commitment = Promised(after, d.Deadline),
                    }),
                })];
            case DeadlinesPaused { Bearer: { } bearer } e when e.Changes[0].Entry.Cause != PauseCause.Objection:
                return [(bearer, "deadline-paused", Change(e))];
            case DeadlinesResumed { Bearer: { } bearer } e:
                return [(bearer, "deadline-resumed", Change(e))];
            case DeadlinesSuperseded { Bearer: { } bearer } e:
                return Superseded(e, after).Select(content => (bearer, "commitment-superseded", content));
            case DeadlinesRecounted e:
                return Moved(e, after);
            case ExtensionGranted { Bearer: { } bearer } e:
                return [(bearer, "extension-granted", Change(e))];
            case ExtensionRefused { Bearer: { } bearer } e:
                return [(bearer, "extension-refused", Change(e))];
            default:
                return [];
        }
    }

    /// <summary>Who bears it hears of the near, due and overdue rungs; of a late co-handler its lead, before anybody above.</summary>
    private static IEnumerable<(string, string, object)> Of(RungNotice notice, DeadlineView view, Case after)
    {
        var own = notice.Rungs.Where(r => r.Kind != RungKind.Escalated).ToList();
        if (view.Deadline.Bearer is { } bearer && own.Count > 0)
            yield return (bearer, Type(own[^1].Kind), Content(own, view, after));
        var told = notice.Rungs.Where(r => r is { Kind: RungKind.Escalated, To: Audience.Lead }).ToList();
        if (after.LeadOf(view.Deadline.Round) is { } lead && told.Count > 0)
            yield return (lead, "co-handler-overdue", Content(told, view, after));
    }

    /// <summary>Whoever still owed what another reply has taken the place of hears that it is owed no more.</summary>
    private static IEnumerable<object> Superseded(DeadlinesSuperseded e, Case after) =>
        from change in e.Changes
        let ended = after.EndedDeadlines.First(d => d.Id == change.Deadline)
        from commitment in after.Commitments
        where commitment.Id == ended.Commitment && commitment.State == CommitmentState.Superseded
        select new { Commitment = DepartmentNotices.Promised(commitment), Name = Words.Of(commitment.State) };

    /// <summary>Who bears it hears of its other date; of a co-handler's its lead too, who waits for it. That a date has become certain is no news.</summary>
    private static IEnumerable<(string, string, object)> Moved(DeadlinesRecounted e, Case after)
    {
        var moved = e.Changes.Zip(e.Successors).Where(m => m.First.Date != m.Second.Date).Select(m => new
        {
            m.Second.Deadline.Id, m.First.Step, Name = DeadlineWords.Of(m.First.Step), From = m.First.Date, m.Second.Date, m.First.Entry.Reason,
        }).ToList();
        if (e.Bearer is not { } bearer || moved.Count == 0)
            yield break;
        yield return (bearer, "deadlines-moved", new { Deadlines = moved });
        if (e.Role == AssignmentRole.CoHandler && after.LeadOf(e.Round) is { } lead)
            yield return (lead, "co-handler-deadlines-moved", new { Department = bearer, Deadlines = moved });
    }

    private static string Type(RungKind kind) => kind switch
    {
        RungKind.Near => "deadline-near",
        RungKind.Due => "deadline-due",
        _ => "deadline-overdue",
    };

    private static object Content(IReadOnlyList<Rung> rungs, DeadlineView view, Case after) => new
    {
        Deadline = view.Deadline.Id,
        Department = view.Deadline.Bearer,
        view.Deadline.Step,
        Name = DeadlineWords.Of(view.Deadline.Step),
        view.Date,
        view.WorkingDaysLeft,
        view.IsProvisional,
        Rungs = rungs.Select(r => new { r.Kind, Name = DeadlineWords.Of(r.Kind), r.Days, r.On }),
        Commitment = Promised(after, view.Deadline),
        Text = Text(view, after),
        Why = view.Explain(),
    };

    /// <summary>What the deadline is of; null where it is of no commitment.</summary>
    private static object? Promised(Case after, Deadline deadline) =>
        after.CommitmentOf(deadline) is { } c ? new { c.Id, c.Promise.Text, c.Due, Name = Words.Of(c.State) } : null;

    private static string Text(DeadlineView view, Case after)
    {
        var what = after.CommitmentOf(view.Deadline) is { } promised
            ? $"承诺事项“{promised.Promise.Text}”应于{Count.Text(view.Date)}前落实"
            : $"{view.Rule.Name}为{Count.Text(view.Date)}";
        return view.State switch
        {
            DeadlineState.Overdue => $"{what}，已逾期{-view.WorkingDaysLeft}个工作日。",
            DeadlineState.DueToday => $"{what}，今日到期。",
            _ => $"{what}，还有{view.WorkingDaysLeft}个工作日。",
        };
    }

    private static object Change(LedgerEvent e) => new
    {
        e.Changes[0].Deadline, e.Changes[0].Step, Name = DeadlineWords.Of(e.Changes[0].Step), e.Changes[0].Date, e.Changes[0].Entry.Reason,
    };
}
