using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Deadlines.Changes;

/// <summary>What an objection to an assignment (退办) and its ruling do to a clock; the rule says which.</summary>
public static class ReturnedAssignment
{
    /// <summary>An objection is made: the clock stands where the rule pauses for it, and goes on where it does not or is overdue.</summary>
    public static Deadline Objected(this Deadline deadline, Basis basis, Act act) =>
        deadline.Pause(basis, act, PauseCause.Objection).Deadline ?? deadline;

    /// <summary>不同意退办: the same department goes on with the clock it had, less the time of the ruling, or with a new one.</summary>
    /// <param name="deadline">The objector's.</param>
    /// <param name="basis">Rules and calendars.</param>
    /// <param name="act">The ruling.</param>
    /// <param name="ruling">The ruling's event, and the id for a new clock.</param>
    public static Succession Overruled(this Deadline deadline, Basis basis, Act act, RulingEvent ruling)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(act);
        return deadline.Read(basis, act.On).Rule.WhenOverruled == ReturnEffect.Restart
            ? Restarted(deadline, basis, act, ruling, deadline.Bearer)
            : new(Resumed(deadline, basis, act), null);
    }

    /// <summary>同意退办: the objector's clock ends, and that of the department that takes over begins, or goes on in its stead.</summary>
    /// <param name="deadline">The objector's.</param>
    /// <param name="basis">Rules and calendars.</param>
    /// <param name="act">The ruling.</param>
    /// <param name="ruling">The ruling's event, and the id for the other's clock.</param>
    /// <param name="to">The department that takes over; null where none does.</param>
    public static Succession Upheld(this Deadline deadline, Basis basis, Act act, RulingEvent ruling, string? to)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(act);
        if (to is null)
            return Succession.Of(deadline, basis, act, null);
        switch (deadline.Read(basis, act.On).Rule.WhenUpheld)
        {
            case ReturnEffect.Restart:
                return Restarted(deadline, basis, act, ruling, to);
            case ReturnEffect.Credit:
                var credited = Resumed(deadline, basis, act);
                return Succession.Of(deadline, basis, act, Taken(credited, act, ruling, to));
            default:
                var pause = deadline.OpenPause;
                var unpaused = deadline.Ledger.Where(e => e != pause || e.Cause != PauseCause.Objection).ToList();
                return Succession.Of(deadline, basis, act, Taken(deadline with { Ledger = unpaused }, act, ruling, to));
        }
    }

    // Who takes over has been told of nothing yet, and has asked for nothing.
    private static Deadline Taken(Deadline deadline, Act act, RulingEvent ruling, string to)
    {
        var request = deadline.OpenRequest;
        return deadline with { Id = ruling.NewId, Bearer = to, SetOn = act.On, Fired = [], Ledger = [.. deadline.Ledger.Where(e => e != request)] };
    }

    private static Deadline Resumed(Deadline deadline, Basis basis, Act act) =>
        deadline.OpenPause?.Cause == PauseCause.Objection ? deadline.Resume(basis, act).Deadline ?? deadline : deadline;

    private static Succession Restarted(Deadline deadline, Basis basis, Act act, RulingEvent ruling, string? bearer)
    {
        var clock = new Clock(ruling.NewId, deadline.Step, deadline.Kind, deadline.Role, bearer, deadline.Round);
        var anchor = deadline.Anchor with { On = act.On, Event = ruling.Event };
        return Succession.Of(deadline, basis, act, DeadlineSetting.Set(basis, deadline.Rule.Set, clock, anchor, act.On));
    }
}

/// <summary>A ruling, as a new clock needs it.</summary>
/// <param name="Event">Its number in the case's history.</param>
/// <param name="NewId">The id of the clock that may begin with it.</param>
public sealed record RulingEvent(int Event, string NewId);
