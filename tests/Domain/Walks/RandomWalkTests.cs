using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Walks;

/// <summary>What holds after every step, whoever tried whatever before.</summary>
public sealed class RandomWalkTests
{
    private const int Walks = 200;

    /// <summary>Lists of numbers; a failing one is shrunk by leaving attempts out.</summary>
    private static readonly Gen<int[]> Luck = Gen.Choose(0, 1_000_000).ArrayOf(60);

    private static readonly Dictionary<Case, bool> Replayed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Others in each run. To walk is dear and to look is not, so all that must hold is looked for in the same walks.</summary>
    private static readonly IReadOnlyList<Walked> All = [.. Luck.Sample(Walks).Select(luck => new Walked(luck, [.. Walk.Of(luck)]))];

    [Fact]
    public void Version_IsTheNumberOfEvents() => Always(step =>
        (step.After.State?.Version ?? 0) == step.After.History.Length
        && step.After.History.Select(e => e.Number).SequenceEqual(Enumerable.Range(1, step.After.History.Length)));

    [Fact]
    public void Replay_OfAllEventsGivesTheSameState() => Always(step =>
        IsAsReplayed(step.After));

    [Fact]
    public void Decision_LeavesTheStateItLookedAtAsItWas() => Always(step =>
        IsAsReplayed(step.Before));

    [Fact]
    public void Reply_IsNeverSentWhileAnOpinionIsMissing() => Always(step => step.After.State is not { } state
        || state.CurrentAssignments.All(a => a.Stage != AssignmentStage.Sent) || !state.MissingOpinions.Any());

    [Fact]
    public void Reply_IsNeverSentWhileADisagreementIsOpen() => Always(step =>
        step is not { Command: Domain.Commands.SendReply, Decision: Decision.Accepted } || !step.Before.State!.OpenDisagreements.Any());

    [Fact]
    public void OpenDisagreement_IsBetweenTheLeadAndACoHandlerThatAnswered() => Always(step =>
        (step.After.State?.OpenDisagreements ?? []).ToList() is var open
        && open.Select(d => d.CoHandler).Distinct().Count() == open.Count
        && open.All(d => d.Lead == step.After.State!.Lead && d.Round == step.After.State.Round
            && step.After.State.Assignment(d.CoHandler) is { Role: AssignmentRole.CoHandler, Stage: AssignmentStage.Answered }));

    [Fact]
    public void Department_HasOnePartInEachRound() => Always(step =>
        (step.After.State?.Assignments ?? []).Select(a => (a.Round, a.Department)).ToList() is var parts
        && parts.Distinct().Count() == parts.Count);

    [Fact]
    public void AnsweringDepartment_IsOneOrAllAnswerApart() => Always(step =>
        (step.After.State?.Assignments ?? []).GroupBy(a => a.Round).All(round =>
        {
            var (answering, coHandlers) = (round.Where(a => a.Answers).Select(a => a.Role).ToList(), round.Count(a => a.Role == AssignmentRole.CoHandler));
            return answering switch
            {
                [AssignmentRole.Sole] => coHandlers == 0 || round.Where(a => a.Role == AssignmentRole.CoHandler).All(a => a.Stage == AssignmentStage.Released),
                [AssignmentRole.Lead] => true,
                [] => round.All(a => a.Stage is AssignmentStage.Released or AssignmentStage.Informed), // taken out of a merge
                _ => answering.Count > 1 && answering.All(role => role == AssignmentRole.Separate) && coHandlers == 0,
            };
        }));

    [Fact]
    public void ReleasedDepartment_CannotAct_ButForWhatItHasPromised() => Always(step =>
        step.Command is Domain.Commands.CommitmentCommand
        || !(step.Before.State?.CurrentAssignments ?? []).Any(a =>
            a.Stage is AssignmentStage.Released or AssignmentStage.Informed && step.By == Place.Of(a.Department))
        || step.Decision is Decision.Rejected);

    [Fact]
    public void Reply_IsNeverSentWhileACoHandlerObjects() => Always(step =>
        step is not { Command: Domain.Commands.SendReply, Decision: Decision.Accepted }
        || step.Before.State!.CurrentAssignments.All(a => a is not { Role: AssignmentRole.CoHandler, Stage: AssignmentStage.Objected }));

    [Fact]
    public void Ruling_NeverChangesOnceMade() => Always(step =>
        (step.Before.State?.Objections ?? []).Zip(step.After.State?.Objections ?? []).All(pair =>
            pair.First == pair.Second || (pair.First.Ruling == Ruling.Pending && pair.Second.Ruling != Ruling.Pending)));

    [Fact]
    public void Hops_AreTheObjectionsThatWereRaised() => Always(step =>
        (step.After.State?.Objections.Count ?? 0) == step.After.History.Count(e => e.Event is Events.AssignmentObjected)
        && (step.After.State?.Objections ?? []).Count(o => o.Ruling == Ruling.Pending)
            == (step.After.State?.Assignments ?? []).Count(a => a.Stage == AssignmentStage.Objected));

    [Fact]
    public void Correction_ChangesNothingButTheLetter() => Always(step =>
        step is not { Command: Domain.Commands.CorrectReply { Department: var d }, Decision: Decision.Accepted }
        || step.Before.State!.Assignment(d)!.Reply is var was && step.After.State!.Assignment(d)!.Reply is var now
            && (was!.DocumentNumber, was.SentAt, was.Approval) == (now!.DocumentNumber, now.SentAt, now.Approval));

    /// <summary>Whatever was done before, those whose turn it is can bring the case to its end without asking anybody new.</summary>
    [Fact]
    public void Case_CanAlwaysBeFinished() => AlwaysOf(All.Take(Walks / 2), walked =>
    {
        var last = walked.Steps.Select(step => step.After).LastOrDefault(Scenario.None);
        return last.State is null || Finish.Of(last).State!.Stage is CaseStage.Closed or CaseStage.Declined or CaseStage.Withdrawn or CaseStage.Archived;
    });

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
    public void Proposers_AreTheLeadAndThoseWhoSigned() => Always(step => step.After.State is not { Signing: { } signing } state
        || state.Stage is CaseStage.AwaitingSignatures or CaseStage.Withdrawn or CaseStage.Archived
        || (signing.Signatures.All(s => (s.State == SignatureState.Given) == state.Proposers.Contains(s.Proposer)
            && s.State != SignatureState.Awaited) && state.Proposers[0].Id == "member-1"));

    [Fact]
    public void CaseNumber_NeverChangesOnceGiven() => Always(step =>
        step.Before.State?.CaseNumber is not { } number || step.After.State!.CaseNumber == number);

    [Fact]
    public void DocumentNumber_StaysOnceClaimed() => Always(step =>
        (step.Before.State?.Assignments ?? []).Join(
                step.After.State?.Assignments ?? [], a => (a.Round, a.Department, a.AssignedAt), a => (a.Round, a.Department, a.AssignedAt), (was, now) => (was, now))
            .All(pair => pair.was.Reply?.DocumentNumber is not { } number || pair.now.Reply?.DocumentNumber == number));

    [Fact]
    public void ApprovalAndSending_AreAsTheStageSays() => Always(step => (step.After.State?.Assignments ?? []).Where(a => a.Stage != AssignmentStage.Released).All(a =>
        (a.Reply?.Approval is not null) == (a.Stage is AssignmentStage.Approved or AssignmentStage.Sent)
        && (a.Reply?.SentAt is not null) == (a.Stage == AssignmentStage.Sent)
        && (a.OpinionEvent is not null) == (a.Stage == AssignmentStage.Answered)
        && (a.WaiverReason is not null) == (a.Stage == AssignmentStage.Waived)));

    [Fact]
    public void Public_IsOnlyWhatWasSentAndIsPublicByItsApproval() => Always(step => (step.After.State?.Assignments ?? []).All(a =>
        a.Reply?.Publication is null || (a.Stage == AssignmentStage.Sent && a.Reply.Approval!.Disclosure.Kind == Domain.Letters.DisclosureKind.Public
            && step.After.History[a.Reply.Publication.Event - 1].Event is Events.ReplyPublished e && (e.Round, e.Department) == (a.Round, a.Department))));

    /// <summary>A main case is never merged itself, so there is no chain.</summary>
    [Fact]
    public void Case_IsMergedOrHasMembersButNeverBoth() => Always(step =>
        step.After.State is not { MergedInto: not null, Members.Count: > 0 });

    [Fact]
    public void MergedCase_WaitsForTheMainOnesReply() => Always(step =>
        step is not { Command: Domain.Commands.SendReply { Department: var d }, Decision: Decision.Accepted }
        || step.Before.State!.HandledWith is not { } merge || merge.AllAnswered || merge.Answered.Contains(d));

    [Fact]
    public void MergedCase_HasNoCoHandlersAndNoObjectionsOfItsOwn() => Always(step =>
        step.After.State?.HandledWith is null || step.After.State.CurrentAssignments.All(a =>
            a.Stage == AssignmentStage.Released || (a.Role != AssignmentRole.CoHandler && a.Stage != AssignmentStage.Objected)));

    [Fact]
    public void EndedCase_TakesNothingButItsArchiving_AndWhatThePublicReads_AndWhatWasPromised() => Always(step =>
        step.Before.State?.Stage is not (CaseStage.Declined or CaseStage.Withdrawn or CaseStage.Closed or CaseStage.Archived)
        || step.Decision is Decision.Rejected
        || step.Command is Domain.Commands.PublicationCommand or Domain.Commands.CommitmentCommand
        || (step.Command is Domain.Commands.Archive && step.Before.State.Stage != CaseStage.Archived && step.By == Place.System));

    [Fact]
    public void Commitments_AreNeverForgotten_AndWhatIsSettledStays() => Always(step =>
        (step.Before.State?.Commitments ?? []).Zip(step.After.State?.Commitments ?? []).ToList() is var pairs
        && pairs.Count == (step.Before.State?.Commitments.Count ?? 0)
        && pairs.All(pair => pair.First.Id == pair.Second.Id && pair.First.Promise == pair.Second.Promise
            && (!pair.First.IsSettled || pair.First.State == pair.Second.State)));

    [Fact]
    public void Archive_KeepsTheCaseAsItEnded() => Always(step =>
        step is not { Command: Domain.Commands.Archive, Decision: Decision.Accepted }
        || (step.After.State!.Standing == step.Before.State!.Stage && step.After.State.Stage == CaseStage.Archived));

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
        var (cases, parts, rounds) = (new HashSet<CaseStage>(), new HashSet<AssignmentStage>(), new HashSet<int>());
        for (var i = 0; i < 100 && !AreAll(); i++)
            foreach (var state in Walk.Of(Enumerable.Range(0, 150).Select(_ => luck.Next(1_000_000))).Select(step => step.After.State).OfType<Case>())
            {
                cases.Add(state.Stage);
                parts.UnionWith(state.Assignments.Select(a => a.Stage));
                rounds.Add(state.Round);
            }

        cases.ShouldBe(Enum.GetValues<CaseStage>().Except([CaseStage.NotSubmitted]), ignoreOrder: true);
        parts.ShouldBe(Enum.GetValues<AssignmentStage>().Except([AssignmentStage.Unassigned]), ignoreOrder: true);
        rounds.ShouldBe([1, 2], ignoreOrder: true);

        // All but the one of each that a case has before it is one.
        bool AreAll() => cases.Count == Enum.GetValues<CaseStage>().Length - 1 && parts.Count == Enum.GetValues<AssignmentStage>().Length - 1 && rounds.Count == 2;
    }

    private static void Always(Func<Step, bool> holds) => AlwaysOf(All, walked => walked.Steps.All(holds));

    /// <summary>Where it does not hold, FsCheck looks for a shorter walk and shows that.</summary>
    private static void AlwaysOf(IEnumerable<Walked> walks, Func<Walked, bool> holds)
    {
        if (walks.FirstOrDefault(walked => !holds(walked)) is not { } wrong)
            return;
        var shorter = Arb.From(
            Gen.Constant(wrong.Luck), luck => Enumerable.Range(0, luck.Length).Select(left => luck.Where((_, i) => i != left).ToArray()));
        Prop.ForAll(shorter, luck => new Walked(luck, [.. Walk.Of(luck)]) is var walked && holds(walked)
            ? true.ToProperty()
            : false.Label(string.Join('\n', walked.Steps.Where(s => s.Decision is Decision.Accepted || s == walked.Steps[^1])))).QuickCheckThrowOnFailure();
        throw new ShouldAssertException($"It did not hold in a walk, and then it did: {string.Join(", ", wrong.Luck)}");
    }

    /// <summary>Whether a state, looked at when its walk is over and every decision on it has been made, is still what its events make.</summary>
    private static bool IsAsReplayed(Scenario at)
    {
        if (at.State is not { } state)
            return at.Replay() is null;
        if (!Replayed.TryGetValue(state, out var isSame))
            Replayed[state] = isSame = Snapshot.Of(at.Replay()) == Snapshot.Of(state);
        return isSame;
    }

    /// <summary>Whatever the public may read of them: that can change at any time.</summary>
    private static List<string> PartsOf(Case? state) => [.. (state?.Assignments ?? []).Select(a =>
        Snapshot.Of(a.Reply is null ? a : a with { Reply = a.Reply with { Publication = null } }))];

    private static List<string> PartsBefore(Case? state) =>
        [.. PartsOf(state).Take((state?.Assignments ?? []).Count(a => a.Round < state!.Round))];

    private sealed record Walked(int[] Luck, IReadOnlyList<Step> Steps);
}
