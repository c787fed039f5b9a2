using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using static ProposalWorkflow.Domain.Deadlines.Running.LedgerKind;

namespace ProposalWorkflow.Domain.Decisions.Clocks;

/// <summary>The open deadlines of one case while one command is decided, and the events that its changes to them make.</summary>
internal sealed class ClockBook
{
    private readonly Question _question;
    private readonly List<Deadline> _open;
    private readonly List<(DeadlineScope Scope, LedgerKind? Kind, NewDeadline? Set, DeadlineChange? Change)> _changes = [];
    private readonly List<(DeadlineScope Scope, DeadlineChange Change, NewDeadline Successor)> _recounted = [];
    private int _ids;

    public ClockBook(Question question, DeadlineScheme scheme)
    {
        (_question, Scheme) = (question, scheme);
        _open = [.. question.State?.Deadlines ?? []];
        _ids = _open.Count + (question.State?.EndedDeadlines.Count ?? 0);
    }

    public DeadlineScheme Scheme { get; }

    /// <summary>The day that it is for who asks.</summary>
    public DateOnly Today => _question.Jurisdiction.DateAt(_question.AskedAt);

    /// <summary>The id that the next new deadline gets.</summary>
    public string NextId => $"d{_ids + 1}";

    /// <summary>The open ones of a department's task; of a step, where one is named. What it has promised goes on, whatever becomes of its task.</summary>
    public IReadOnlyList<Deadline> Of(string bearer, LimitedStep? step = null) =>
        [.. Tasks.Where(d => d.Bearer == bearer && (step ?? d.Step) == d.Step)];

    /// <summary>All that are open, but those of commitments.</summary>
    public IReadOnlyList<Deadline> Tasks => [.. _open.Where(d => d.Commitment is null)];

    /// <summary>All that are open.</summary>
    public IReadOnlyList<Deadline> All => [.. _open];

    /// <summary>Who asks, now. No entry of a ledger comes before another, though commands may be handled in another order than they came.</summary>
    public Act ActOn(Deadline deadline, string? reason = null, DateOnly? on = null)
    {
        var last = deadline.Ledger.Count > 0 ? deadline.Ledger[^1].On : deadline.Anchor.On;
        var day = on ?? Today;
        return new(day < last ? last : day, _question.AskedAt, _question.By.Name, reason);
    }

    public void Meet(IEnumerable<Deadline> deadlines, DateOnly? on = null)
    {
        foreach (var deadline in deadlines)
            Put(deadline, deadline.Meet(Scheme.Basis, ActOn(deadline, on: on)).Deadline!);
    }

    /// <summary>None is needed in their place.</summary>
    public void End(IEnumerable<Deadline> deadlines, string reason)
    {
        foreach (var deadline in deadlines)
            Put(deadline, Succession.Of(deadline, Scheme.Basis, ActOn(deadline, reason), null));
    }

    public void Put(Deadline before, Succession after)
    {
        Put(before, after.Old);
        if (after.New is { } successor)
            Add(successor);
    }

    public void Add(Deadline deadline)
    {
        _ids++;
        _open.Add(deadline);
        _changes.Add((deadline.Scope, null, new(deadline, deadline.Read(Scheme.Basis, Today).Date), null));
    }

    /// <summary>The deadline with newer entries in its ledger.</summary>
    public void Put(Deadline before, Deadline after)
    {
        _open[_open.IndexOf(before)] = after;
        var calendar = after.Calendar.SequenceEqual(before.Calendar) ? null : after.Calendar;
        foreach (var entry in after.Ledger.Skip(before.Ledger.Count))
            _changes.Add((after.Scope, entry.Kind, null, new(
                after.Id, after.Step, entry, entry.Date ?? after.Read(Scheme.Basis, entry.On).Date, calendar)));
        if (after.End is not null)
            _open.Remove(after);
    }

    /// <summary>The deadline as it is counted now, in the place of the one that it was.</summary>
    public void Recount(Deadline before, Succession after)
    {
        var (entry, successor) = (after.Old.Ledger[^1], after.New!);
        _ids++;
        _open[_open.IndexOf(before)] = successor;
        _recounted.Add((before.Scope, new(before.Id, before.Step, entry, entry.Date!.Value), new(successor, successor.Read(Scheme.Basis, Today).Date)));
    }

    /// <summary>What happened, an event for each kind and bearer: a case of many departments is still one transaction.</summary>
    public IEnumerable<CaseEvent> Events() =>
        // Nobody bears what the office and what the proposers are to do, and they do not see each other's.
        _changes.GroupBy(c => (c.Kind, c.Scope.Round, c.Scope.Role, c.Scope.Bearer, c.Scope.Bearer is null ? c.Scope.Step : default)).Select(group =>
            (CaseEvent)(group.Key.Kind is { } kind
                ? Event(kind, group.First().Scope, [.. group.Select(c => c.Change!)])
                : new DeadlinesSet(group.Key.Round, group.Key.Role, group.Key.Bearer, [.. group.Select(c => c.Set!)])))
        .Concat(_recounted.GroupBy(c => (c.Scope.Round, c.Scope.Role, c.Scope.Bearer, c.Scope.Bearer is null ? c.Scope.Step : default)).Select(group =>
            new DeadlinesRecounted(
                group.Key.Round, group.Key.Role, group.Key.Bearer, [.. group.Select(c => c.Change)], [.. group.Select(c => c.Successor)],
                Scheme.Basis.Version)));

    private static LedgerEvent Event(LedgerKind kind, DeadlineScope of, IReadOnlyList<DeadlineChange> changes) => kind switch
    {
        Met => new DeadlinesMet(of.Round, of.Role, of.Bearer, changes),
        Paused => new DeadlinesPaused(of.Round, of.Role, of.Bearer, changes),
        Resumed => new DeadlinesResumed(of.Round, of.Role, of.Bearer, changes),
        LedgerKind.ExtensionRequested => new ExtensionRequested(of.Round, of.Role, of.Bearer, changes),
        Extended => new ExtensionGranted(of.Round, of.Role, of.Bearer, changes),
        LedgerKind.ExtensionRefused => new ExtensionRefused(of.Round, of.Role, of.Bearer, changes),
        Superseded => new DeadlinesSuperseded(of.Round, of.Role, of.Bearer, changes),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
