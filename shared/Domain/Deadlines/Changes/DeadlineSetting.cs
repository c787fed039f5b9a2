using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Deadlines.Changes;

/// <summary>What a clock is wanted for.</summary>
/// <param name="Id">The deadline's id; unique within the case.</param>
/// <param name="Step">What is limited.</param>
/// <param name="Kind">The kind of case.</param>
/// <param name="Role">The department's role; null where no department is concerned.</param>
/// <param name="Bearer">Who has to act; null for the office.</param>
/// <param name="Round">The round of the case.</param>
/// <param name="Commitment">The id of the commitment that it is of; null where it is of none.</param>
public sealed record Clock(
    string Id, LimitedStep Step, ProposalKind Kind, AssignmentRole? Role, string? Bearer, int Round = 1, string? Commitment = null);

/// <summary>Sets deadlines.</summary>
public static class DeadlineSetting
{
    /// <summary>A new deadline by the rules in force; null where the place sets no limit for it on that day.</summary>
    /// <param name="basis">Rules and calendars.</param>
    /// <param name="set">The code of the jurisdiction's rule set.</param>
    /// <param name="clock">What for.</param>
    /// <param name="anchor">From when.</param>
    /// <param name="on">The day that it is now.</param>
    /// <exception cref="InvalidOperationException">There is no such set.</exception>
    public static Deadline? Set(Basis basis, string set, Clock clock, Anchor anchor, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(anchor);
        var rules = basis.Rules.Set(set) ?? throw new InvalidOperationException($"There is no rule set '{set}'.");
        if (rules.Find(clock.Step, clock.Kind, clock.Role, anchor.On) is not { } rule)
            return null;
        var deadline = new Deadline
        {
            Id = clock.Id,
            Step = clock.Step,
            Kind = clock.Kind,
            Role = clock.Role,
            Round = clock.Round,
            Bearer = clock.Bearer,
            Commitment = clock.Commitment,
            Rule = rules.KeyOf(rule),
            Anchor = anchor,
            SetOn = on,
        };
        return deadline.Pinned(basis, on);
    }
}
