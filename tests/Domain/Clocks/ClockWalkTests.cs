using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using ProposalWorkflow.Domain.Tests.Walks;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>What holds of deadlines whoever tried whatever before, over months.</summary>
public sealed class ClockWalkTests
{
    private const int Starts = 5; // of a walk; the fifth is the place with rules

    private static readonly Arbitrary<int[]> Luck = Arb.From(
        Gen.Choose(0, 1_000_000).ArrayOf(80).Select(luck => luck.Prepend((luck.Length > 0 ? luck[0] * Starts : 0) + Starts - 1).ToArray()),
        luck => Enumerable.Range(1, luck.Length - 1).Select(left => luck.Where((_, i) => i != left).ToArray()));

    /// <summary>Every step that somebody has before them, and that a rule limits, has one clock; nothing else has any.</summary>
    [Fact]
    public void EveryStepThatWaits_HasOneClockAndNothingElseHas() => Always(at =>
        (at.State?.Deadlines ?? []).Where(d => d.Step != LimitedStep.RaiseObjection).Select(d => $"{d.Step} {d.Bearer}").Order()
            .SequenceEqual(Waiting(at.State).Order()));

    [Fact]
    public void RightToObject_HasAClockOnlyWhileItCanBeUsed() => Always(at => (at.State?.Deadlines ?? [])
        .Where(d => d.Step == LimitedStep.RaiseObjection)
        .All(d => at.State!.Assignment(d.Bearer!)?.Stage == AssignmentStage.AwaitingAcknowledgement));

    [Fact]
    public void Rung_FiresOnce() => Always(at => at.History.Select(e => e.Event).OfType<RungsFired>()
        .SelectMany(e => e.Notices.SelectMany(n => n.Rungs).Select(r => $"{e.Deadline} {r.Key}")).ToList() is var fired
        && fired.Distinct().Count() == fired.Count);

    [Fact]
    public void DueRungs_AreOfRunningClocksOnly_AndOneForEach() => Always(at => at.State is not { } state
        || CaseDues.Of(state, at.Jurisdiction).Where(d => d.Kind == DueKind.DeadlineRung).Select(d => d.Of.Split('/')[0]).ToList() is var rungs
            && rungs.Distinct().Count() == rungs.Count && rungs.All(id => state.Deadlines.Single(d => d.Id == id).Runs));

    [Fact]
    public void HistoryAndState_HaveTheSameDeadlines() => Always(at => at.State is not { } state
        || DeadlineFold.All(at.History.Select(e => e.Event)) is var all
            && all.Keys.Order().SequenceEqual(state.Deadlines.Select(d => d.Id).Concat(state.EndedDeadlines.Select(d => d.Id)).Order())
            && state.Deadlines.All(d => Same(d, all[d.Id])));

    [Fact]
    public void Walks_ReachWhatTheyAreFor()
    {
        var luck = new Random(2026);
        var events = Enumerable.Range(0, 60).SelectMany(_ => Walk.Of(Enumerable.Range(0, 150).Select(_ => luck.Next(1_000_000)).Prepend(Starts - 1)))
            .Where(step => step.Decision is Decision.Accepted).SelectMany(step => ((Decision.Accepted)step.Decision).Events).OfType<DeadlineEvent>().ToList();

        events.Select(e => e.GetType()).Distinct().Count().ShouldBe(Commands.KebabCase.NamesOf<DeadlineEvent>().Count);
        events.OfType<RungsFired>().SelectMany(e => e.Notices).SelectMany(n => n.Rungs).Select(r => r.Kind).Distinct()
            .ShouldBe(Enum.GetValues<Domain.Deadlines.Running.RungKind>(), ignoreOrder: true);
    }

    private static IEnumerable<string> Waiting(Case? state)
    {
        if (state is null)
            yield break;
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

        if (state.Stage == CaseStage.AwaitingFeedback && state.Proposers.Any(p =>
            state.CurrentAssignments.Any(a => a.Answers && a.Feedback.All(f => f.Proposer != p.Id))))
            yield return $"{LimitedStep.Feedback} ";
    }

    private static bool Same(Domain.Deadlines.Running.Deadline one, Domain.Deadlines.Running.Deadline other) =>
        one.Ledger.SequenceEqual(other.Ledger) && one.Fired.SequenceEqual(other.Fired) && one.Calendar.SequenceEqual(other.Calendar);

    private static void Always(Func<Scenario, bool> holds) => Prop.ForAll(Luck, luck =>
    {
        foreach (var step in Walk.Of(luck))
            if (!holds(step.After))
                return false.Label($"{step}\n{string.Join('\n', step.After.History.Select(e => $"{e.AskedAt:MM-dd HH}: {e.Event}"))}");
        return true.ToProperty();
    }).QuickCheckThrowOnFailure();
}
