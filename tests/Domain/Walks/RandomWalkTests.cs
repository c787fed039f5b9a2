using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Walks;

/// <summary>What holds after every step, whoever tried whatever before.</summary>
public sealed class RandomWalkTests
{
    /// <summary>Lists of numbers; a failing one is shrunk by leaving attempts out.</summary>
    private static readonly Arbitrary<int[]> Luck = Arb.From(
        Gen.Choose(0, 1_000_000).ArrayOf(60),
        luck => Enumerable.Range(0, luck.Length).Select(left => luck.Where((_, i) => i != left).ToArray()));

    [Fact]
    public void Version_IsTheNumberOfEvents() => Always(step =>
        (step.After.State?.Version ?? 0) == step.After.History.Length
        && step.After.History.Select(e => e.Number).SequenceEqual(Enumerable.Range(1, step.After.History.Length)));

    [Fact]
    public void Replay_OfAllEventsGivesTheSameState() => Always(step =>
        Snapshot.Of(step.After.Replay()) == Snapshot.Of(step.After.State));

    [Fact]
    public void Decision_LeavesTheStateItLookedAtAsItWas() => Always(step =>
        Snapshot.Of(step.Before.State) == Snapshot.Of(step.Before.Replay()));

    [Fact]
    public void Reply_IsNeverSentWhileAnOpinionIsMissing() => Always(step => step.After.State is not { } state
        || state.CurrentAssignments.All(a => a.Stage != AssignmentStage.Sent) || !state.MissingOpinions.Any());

    [Fact]
    public void AnsweringDepartment_IsOneInEachRoundAndLeadsWhenAnotherTakesPart() => Always(step =>
        (step.After.State?.Assignments ?? []).GroupBy(a => a.Round).All(round =>
            round.Count(a => a.Answers) == 1
            && round.Select(a => a.Department).Distinct().Count() == round.Count()
            && (round.Count() == 1 || round.All(a => a.Role != AssignmentRole.Sole))));

    [Fact]
    public void ClosedRound_NeverChanges() => Always(step =>
        PartsBefore(step.Before.State).SequenceEqual(
            PartsOf(step.After.State).Take(PartsBefore(step.Before.State).Count)));

    [Fact]
    public void Proposer_JudgesEachReplyOnce() => Always(step => (step.After.State?.Assignments ?? []).All(a =>
        a.Feedback.Select(f => f.Proposer).Distinct().Count() == a.Feedback.Count
        && a.Feedback.All(f => step.After.State!.Proposers.Any(p => p.Id == f.Proposer))
        && (a.Feedback.Count == 0 || a.Stage == AssignmentStage.Sent)));

    [Fact]
    public void CaseNumber_NeverChangesOnceGiven() => Always(step =>
        step.Before.State?.CaseNumber is not { } number || step.After.State!.CaseNumber == number);

    [Fact]
    public void DocumentNumber_StaysOnceClaimed() => Always(step =>
        (step.Before.State?.Assignments ?? []).Zip(step.After.State?.Assignments ?? [])
            .All(pair => pair.First.Reply?.DocumentNumber is not { } number || pair.Second.Reply?.DocumentNumber == number));

    [Fact]
    public void ApprovalAndSending_AreAsTheStageSays() => Always(step => (step.After.State?.Assignments ?? []).All(a =>
        (a.Reply?.Approval is not null) == (a.Stage is AssignmentStage.Approved or AssignmentStage.Sent)
        && (a.Reply?.SentAt is not null) == (a.Stage == AssignmentStage.Sent)
        && (a.OpinionEvent is not null) == (a.Stage == AssignmentStage.Answered)
        && (a.WaiverReason is not null) == (a.Stage == AssignmentStage.Waived)));

    [Fact]
    public void DeclinedOrClosedCase_TakesNothing() => Always(step =>
        step.Before.State?.Stage is not (CaseStage.Declined or CaseStage.Closed) || step.Decision is Decision.Rejected);

    [Fact]
    public void Round_IsNeverMoreThanTheJurisdictionAllows() => Always(step =>
        (step.After.State?.Round ?? 1) <= step.After.Jurisdiction.MaximumRounds);

    [Fact]
    public void OpenReferral_IsToADepartmentWithoutAPartAndFromOneThatAnswered() => Always(step =>
        (step.After.State?.OpenReferrals ?? []).All(r =>
            step.After.State!.Assignment(r.To) is null && step.After.State.Assignment(r.From)?.Stage == AssignmentStage.Answered));

    [Fact]
    public void Walks_ReachEveryStageOfBothTables()
    {
        var luck = new Random(2026);
        var states = Enumerable.Range(0, 100)
            .SelectMany(_ => Walk.Of(Enumerable.Range(0, 60).Select(_ => luck.Next(1_000_000))))
            .Select(step => step.After.State).OfType<Case>().ToList();

        states.Select(s => s.Stage).Distinct()
            .ShouldBe(Enum.GetValues<CaseStage>().Except([CaseStage.NotSubmitted]), ignoreOrder: true);
        states.SelectMany(s => s.Assignments).Select(a => a.Stage).Distinct()
            .ShouldBe(Enum.GetValues<AssignmentStage>().Except([AssignmentStage.Unassigned]), ignoreOrder: true);
        states.Where(s => s.Stage == CaseStage.Closed).Select(s => s.Round).Distinct().ShouldBe([1, 2], ignoreOrder: true);
    }

    private static void Always(Func<Step, bool> holds) =>
        Prop.ForAll(Luck, luck =>
        {
            var steps = new List<Step>();
            foreach (var step in Walk.Of(luck))
            {
                steps.Add(step);
                if (!holds(step))
                    return false.Label(string.Join('\n', steps.Where(s => s.Decision is Decision.Accepted || s == step)));
            }

            return true.ToProperty();
        }).QuickCheckThrowOnFailure();

    private static List<string> PartsOf(Case? state) => [.. (state?.Assignments ?? []).Select(Snapshot.Of)];

    private static List<string> PartsBefore(Case? state) =>
        [.. (state?.Assignments ?? []).Where(a => a.Round < state!.Round).Select(Snapshot.Of)];
}
