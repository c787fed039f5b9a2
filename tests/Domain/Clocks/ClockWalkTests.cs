using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using ProposalWorkflow.Domain.Tests.Walks;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>What holds of deadlines whoever tried whatever before, over months.</summary>
public sealed class ClockWalkTests
{
    private static readonly Arbitrary<int[]> Luck = Arb.From(
        Gen.Choose(0, 1_000_000).ArrayOf(80),
        luck => Enumerable.Range(0, luck.Length).Select(left => luck.Where((_, i) => i != left).ToArray()));

    /// <summary>One walk is looked at in all ways: walks of months are dear.</summary>
    private static readonly (string Name, Func<Scenario, Case, bool> Holds)[] Invariants =
    [
        ("Every step that somebody has before them has one clock, and nothing else has any", (_, state) =>
            state.Deadlines.Where(d => d.Step != LimitedStep.RaiseObjection).Select(d => $"{d.Step} {d.Bearer}").Order().SequenceEqual(Waiting(state).Order())),
        ("The right to object has a clock only while it can be used", (_, state) => state.Deadlines.Where(d => d.Step == LimitedStep.RaiseObjection)
            .All(d => state.Assignment(d.Bearer!)?.Stage == AssignmentStage.AwaitingAcknowledgement)),
        ("A rung fires once", (at, _) => at.History.Select(e => e.Event).OfType<RungsFired>()
            .SelectMany(e => e.Notices.SelectMany(n => n.Rungs).Select(r => $"{e.Deadline} {r.Key}")).ToList() is var fired
            && fired.Distinct().Count() == fired.Count),
        ("What is due is of running clocks, and one rung of each", (at, state) =>
            CaseDues.Of(state, at.Jurisdiction).Where(d => d.Kind == DueKind.DeadlineRung).Select(d => d.Of.Split('/')[0]).ToList() is var rungs
            && rungs.Distinct().Count() == rungs.Count && rungs.All(id => state.Deadlines.Single(d => d.Id == id).Runs)),
        ("History and state have the same deadlines", (at, state) => DeadlineFold.All(at.History.Select(e => e.Event)) is var all
            && all.Keys.Order().SequenceEqual(state.Deadlines.Select(d => d.Id).Concat(state.EndedDeadlines.Select(d => d.Id)).Order())
            && state.Deadlines.All(d => Same(d, all[d.Id]))),
        ("The history makes the state", (at, state) => Snapshot.Of(at.Replay()) == Snapshot.Of(state) && state.Version == at.History.Length),
    ];

    [Fact]
    public void Deadlines_AreRightAfterEveryStep() => Prop.ForAll(Luck, luck =>
    {
        foreach (var step in Walk.Of(luck, Timed.Walked).Where(s => s is { Decision: Decision.Accepted, After.State: not null }))
            foreach (var (name, holds) in Invariants)
                if (!holds(step.After, step.After.State!))
                    return false.Label($"{name}: {step}\n{string.Join('\n', step.After.History.Select(e => $"{e.AskedAt:MM-dd HH}: {e.Event}"))}");
        return true.ToProperty();
    }).QuickCheckThrowOnFailure();

    /// <summary>They go on until they have; walks of months are dear.</summary>
    [Fact]
    public void Walks_ReachWhatTheyAreFor()
    {
        const int Most = 100;
        var luck = new Random(2026);
        var (events, rungs) = (Commands.KebabCase.NamesOf<DeadlineEvent>().Values.ToHashSet(), Enum.GetValues<RungKind>().ToHashSet());
        for (var walk = 0; walk < Most && (events.Count > 0 || rungs.Count > 0); walk++)
        {
            foreach (var step in Walk.Of(Enumerable.Range(0, 150).Select(_ => luck.Next(1_000_000)), Timed.Walked))
            {
                foreach (var happened in (step.Decision as Decision.Accepted)?.Events.OfType<DeadlineEvent>() ?? [])
                {
                    events.Remove(happened.GetType());
                    rungs.ExceptWith((happened as RungsFired)?.Notices.SelectMany(n => n.Rungs).Select(r => r.Kind) ?? []);
                }
            }
        }

        events.ShouldBeEmpty();
        rungs.ShouldBeEmpty();
    }

    private static IEnumerable<string> Waiting(Case state)
    {
        foreach (var objection in state.Objections.Where(o => o.Ruling == Ruling.Pending && state.Stage == CaseStage.InHandling))
            yield return $"{LimitedStep.RuleOnObjection} ";
        foreach (var part in state.CurrentAssignments.Where(a => !a.IsDone && state.Stage == CaseStage.InHandling))
        {
            if (part.Stage is AssignmentStage.AwaitingAcknowledgement or AssignmentStage.Objected)
                yield return $"{LimitedStep.Acknowledge} {part.Department}";
            if (part.Role == AssignmentRole.CoHandler)
                yield return $"{LimitedStep.Opinion} {part.Department}";
            else
                yield return $"{(part.Round == 1 ? LimitedStep.Reply : LimitedStep.SecondReply)} {part.Department}";
            if (part.Role != AssignmentRole.CoHandler && part.Contacts.Count == 0)
                yield return $"{LimitedStep.FirstContact} {part.Department}";
        }

        foreach (var commitment in state.Commitments.Where(c => c.IsOwed))
            yield return $"{LimitedStep.Commitment} {commitment.Department}";
        if (state.Stage == CaseStage.AwaitingFeedback && state.Proposers.Any(p =>
            state.CurrentAssignments.Any(a => a.Answers && a.Feedback.All(f => f.Proposer != p.Id))))
            yield return $"{LimitedStep.Feedback} ";
    }

    private static bool Same(Deadline one, Deadline other) =>
        one.Ledger.SequenceEqual(other.Ledger) && one.Fired.SequenceEqual(other.Fired) && one.Calendar.SequenceEqual(other.Calendar);
}
