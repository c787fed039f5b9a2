using System.Collections.Concurrent;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Table;

/// <summary>From every stage, every command by every caller, held against the rows.</summary>
public sealed class EveryCommandTests
{
    private static readonly RejectionKind[] OnDeadlines = [RejectionKind.DeadlineNotFound, RejectionKind.DeadlineEnded, RejectionKind.RoleNotAllowed];

    /// <summary>What the rule of a command may still say once the rows have taken it.</summary>
    private static readonly Dictionary<Type, RejectionKind[]> OfRules = new()
    {
        [typeof(Submit)] = [RejectionKind.InvalidCommand],
        [typeof(Sign)] = [RejectionKind.RoleNotAllowed, RejectionKind.SigningOver],
        [typeof(DeclineToSign)] = [RejectionKind.RoleNotAllowed, RejectionKind.SigningOver],
        [typeof(CloseSigning)] = [RejectionKind.NotDue],
        [typeof(UnmarkKey)] = [RejectionKind.NoKeyCase],
        [typeof(Withdraw)] = [RejectionKind.RoleNotAllowed, RejectionKind.ReplyAlreadySent],
        [typeof(Merge)] = [RejectionKind.NotMergeable],
        [typeof(TakeOut)] = [RejectionKind.NotMerged, RejectionKind.ReplyAlreadySent],
        [typeof(Join)] = [RejectionKind.Outdated, RejectionKind.NotMergeable],
        [typeof(Leave)] = [RejectionKind.Outdated],
        [typeof(Follow)] = [RejectionKind.Outdated],
        [typeof(Unmerge)] = [RejectionKind.Outdated],
        [typeof(RaiseObjection)] = [RejectionKind.ObjectionTooLate, RejectionKind.RulingFinal, RejectionKind.DecidedOnMainCase],
        [typeof(AddCoHandler)] = [RejectionKind.NoLead, RejectionKind.DecidedOnMainCase],
        [typeof(ChangeLead)] = [RejectionKind.AlreadyAssigned, RejectionKind.DecidedOnMainCase],
        [typeof(Uphold)] = [RejectionKind.RoleNotAllowed, RejectionKind.AlreadyAssigned],
        [typeof(Overrule)] = [RejectionKind.RoleNotAllowed],
        [typeof(RaiseDisagreement)] = [RejectionKind.InvalidCommand, RejectionKind.NoLead, RejectionKind.DisagreementOpen],
        [typeof(SettleDisagreement)] = [RejectionKind.NoDisagreement],
        [typeof(GiveOpinion)] = [RejectionKind.ReplyApproved],
        [typeof(ApproveReply)] = [RejectionKind.ReplyNotReady],
        [typeof(CorrectReply)] = [RejectionKind.ReplyNotReady],
        [typeof(PassReply)] = [RejectionKind.RoleNotAllowed],
        [typeof(SendBackReply)] = [RejectionKind.RoleNotAllowed],
        [typeof(SendReply)] = [RejectionKind.OpinionsMissing, RejectionKind.DisagreementOpen, RejectionKind.ContactMissing, RejectionKind.CheckMissing, RejectionKind.MainCaseNotAnswered],
        [typeof(GiveFeedback)] = [RejectionKind.FeedbackAlreadyGiven],
        [typeof(EnterFeedback)] = [RejectionKind.FeedbackAlreadyGiven],
        [typeof(OpenSecondRound)] = [RejectionKind.NobodyDissatisfied, RejectionKind.NoRoundsLeft],
        [typeof(Close)] = [RejectionKind.SecondRoundRequired],
        [typeof(Archive)] = [RejectionKind.NotDue],
        [typeof(RequestExtension)] = [.. OnDeadlines, RejectionKind.DeadlineOverdue, RejectionKind.ExtensionAlreadyRequested, RejectionKind.ExtensionNotAllowed],
        [typeof(GrantExtension)] = [.. OnDeadlines, RejectionKind.ExtensionNotRequested],
        [typeof(RefuseExtension)] = [.. OnDeadlines, RejectionKind.ExtensionNotRequested],
        [typeof(PauseDeadline)] = [.. OnDeadlines, RejectionKind.DeadlineOverdue, RejectionKind.DeadlinePaused, RejectionKind.PauseNotAllowed],
        [typeof(ResumeDeadline)] = [.. OnDeadlines, RejectionKind.DeadlineNotPaused],
        [typeof(PublishReply)] = [RejectionKind.AssignmentNotFound, RejectionKind.NotPublishable, RejectionKind.AlreadyPublished],
        [typeof(UnpublishReply)] = [RejectionKind.AssignmentNotFound, RejectionKind.NotPublished],
        [typeof(ReportProgress)] = [RejectionKind.CommitmentNotFound, RejectionKind.CommitmentReported, RejectionKind.CommitmentSettled],
        [typeof(ReportFulfilled)] = [RejectionKind.CommitmentNotFound, RejectionKind.CommitmentReported, RejectionKind.CommitmentSettled],
        [typeof(ExplainCommitment)] = [RejectionKind.CommitmentNotFound, RejectionKind.CommitmentReported, RejectionKind.CommitmentSettled],
        [typeof(ConfirmCommitment)] = [RejectionKind.CommitmentNotFound, RejectionKind.CommitmentNotReported, RejectionKind.CommitmentSettled],
        [typeof(SendBackCommitment)] = [RejectionKind.CommitmentNotFound, RejectionKind.CommitmentNotReported, RejectionKind.CommitmentSettled],
        [typeof(FireRungs)] = [RejectionKind.NotDue],
        [typeof(RecountDeadlines)] = [RejectionKind.NothingMoves],
    };

    private static readonly IReadOnlyList<CaseCommand> EveryCommand =
        [.. Sample.OnCase(), .. Place.Departments.SelectMany(Sample.OnAssignment)];

    private static readonly ConcurrentDictionary<string, Asked> Decided = new();

    public static TheoryData<string> Names => [.. Situations.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Decision_IsWhatTheRowsSay(string situation) => Each(situation, (scenario, by, command, oracle, decision) =>
    {
        var refusal = (decision as Decision.Rejected)?.Rejection.Kind;
        if (oracle.Refusal() is not { } expected)
            OfRules.GetValueOrDefault(command.GetType(), []).Cast<RejectionKind?>().Append(null).ShouldContain(refusal);
        else if (refusal != expected)
            refusal.ShouldBe(expected);
    });

    [Theory, MemberData(nameof(Names))]
    public void Rejection_ChangesNothingAndExplainsItselfInChinese(string situation)
    {
        Each(situation, (_, _, _, _, decision) =>
        {
            if (decision is not Decision.Rejected { Rejection: var rejection })
                return;
            if (!Enum.IsDefined(rejection.Kind) || !rejection.Detail.Any(c => c is >= '\u4e00' and <= '\u9fff'))
                throw new ShouldAssertException($"{rejection}");
        });

        Snapshot.Of(Situations.All[situation].State).ShouldBe(AskedIn(situation).Before);
    }

    [Theory, MemberData(nameof(Names))]
    public void Acceptance_MakesTheEventsOfTheRowsAndLandsWhereTheyLead(string situation) => Each(situation, (scenario, by, command, oracle, decision) =>
    {
        if (decision is not Decision.Accepted { Events: var events })
            return;
        var after = scenario.After(by, events).State!;
        var row = oracle.CaseRow;
        var moved = command is ChangeLead or Uphold { To: not null } ? typeof(TaskMoved) : null;
        if (command is Follow) // what comes before depends on how far the main case has moved
            events[^1].ShouldBeOfType(row.Event!);
        else
            // What they do to deadlines is not of the rows.
            events.Where(e => e is not DeadlineEvent || command is DeadlineCommand or RecountDeadlines).Select(e => e.GetType()).ShouldBe(
                new[] { oracle.AssignmentRow?.Event, moved, FirstOf(command, scenario), row.Event, LastOf(command, scenario) }.OfType<Type>().Distinct());
        after.Stage.ShouldBe(row.To);
        if (command is AssignmentCommand { Department: var department })
            after.CurrentAssignments.Single(a => a.Department == department).Stage.ShouldBe(oracle.AssignmentRow!.To);
        if (command is Assign)
            after.CurrentAssignments.ShouldAllBe(a => a.Stage == EntryOf(a.Role).To);
    });

    [Theory, MemberData(nameof(Names))]
    public void WrongStage_NamesTheStageAndWhatTheRowsAllowThisCaller(string situation) => Each(situation, (scenario, by, command, oracle, decision) =>
    {
        if (decision is not Decision.Rejected { Rejection: { Kind: RejectionKind.WrongStage } rejection })
            return;
        var part = oracle.CaseRows.Count == 0 || command is not AssignmentCommand c ? null : scenario.State!.Assignment(c.Department);
        var takenByCase = Transitions.Case
            .Where(t => t.From == scenario.State!.Stage && (t.By & by.Roles) != 0).Select(t => t.Command);
        var taken = part is null ? takenByCase : takenByCase.Where(type =>
            Transitions.Assignment(part.Role).Any(t => t.From == part.Stage && t.Command == type && (t.By & by.Roles) != 0));
        rejection.Stage.ShouldBe(KebabCase.Of(part?.Stage.ToString() ?? scenario.State!.Stage.ToString()));
        var offered = taken.Distinct().Where(type => MergeRules.MayOffer(scenario.State!, type)
            && PublicationRules.MayOffer(scenario.State!, type) // see MergeTests, PublicationTests and FollowUpTests
            && FollowUpRules.MayOffer(scenario.State!, type, by)
            && (scenario.State!.Deadlines.Count > 0 || !type.IsSubclassOf(typeof(DeadlineCommand))));
        rejection.Allowed!.Order().ShouldBe(offered.Select(CommandName.Of).Order());
        rejection.Allowed!.ShouldNotContain(CommandName.Of(command.GetType()));
    });

    [Fact]
    public void Rows_AreEachTakenFromSomeSituation()
    {
        var takenCase = new HashSet<object>();
        var takenPart = new HashSet<(bool, object)>();
        foreach (var name in Situations.All.Keys)
            Each(name, (scenario, by, command, oracle, decision) =>
            {
                if (decision is not Decision.Accepted)
                    return;
                takenCase.UnionWith(oracle.CaseRows);
                if (oracle.AssignmentRow is { } row)
                    takenPart.Add((scenario.State!.Assignment(((AssignmentCommand)command).Department)?.Answers ?? false, row));
            });

        Transitions.Case.ShouldAllBe(t => takenCase.Contains(t));
        Transitions.AnsweringAssignment.Where(IsOwn).ShouldAllBe(t => takenPart.Contains(ValueTuple.Create(true, (object)t)));
        Transitions.CoHandlingAssignment.Where(IsOwn).ShouldAllBe(t => takenPart.Contains(ValueTuple.Create(false, (object)t)));

        // The others are what a command makes of a department that it does not name as its own.
        static bool IsOwn(Transition<Domain.Cases.AssignmentStage> row) =>
            row.Command.IsSubclassOf(typeof(AssignmentCommand)) && row.Event != typeof(TaskMoved);
    }

    /// <summary>What these make before they end the wait for signatures, or begin it; and a merge of a case under review.</summary>
    private static Type? FirstOf(CaseCommand command, Scenario before) => command switch
    {
        Merge => before.State!.CaseNumber is null ? typeof(CaseAccepted) : null,
        Submit => typeof(CaseSubmitted),
        Resubmit => typeof(CaseResubmitted),
        Sign => typeof(ProposalSigned),
        DeclineToSign => typeof(SignatureDeclined),
        EnterSignature => typeof(SignatureEntered),
        _ => null,
    };

    /// <summary>The correction of what is public is public.</summary>
    private static Type? LastOf(CaseCommand command, Scenario before) =>
        command is CorrectReply c && before.State!.Assignment(c.Department)!.Reply!.Publication is not null ? typeof(ReplyPublished) : null;

    private static Transition<Domain.Cases.AssignmentStage> EntryOf(Domain.Cases.AssignmentRole role) =>
        Transitions.Assignment(role).Single(t => t.Event == typeof(DepartmentsAssigned) && t.Command == typeof(Assign));

    private static void Each(string situation, Check check)
    {
        var scenario = Situations.All[situation];
        foreach (var (by, command, decision) in AskedIn(situation).Decisions)
            Named(scenario, by, command, decision, check);
    }

    /// <summary>Every command by every caller, decided once for all tests, with the state as it was before.</summary>
    private static Asked AskedIn(string situation) => Decided.GetOrAdd(situation, _ =>
    {
        var scenario = Situations.All[situation];
        var before = Snapshot.Of(scenario.State);
        return new(before, [.. Callers.All.SelectMany(_ => EveryCommand, (by, command) => (by, command, scenario.Decide(by, command)))]);
    });

    /// <summary>A failure says which of the many questions it was.</summary>
    private static void Named(Scenario scenario, Caller by, CaseCommand command, Decision decision, Check check)
    {
        try
        {
            check(scenario, by, command, new Oracle(scenario.State, command, by, scenario.Jurisdiction), decision);
        }
        catch (ShouldAssertException e)
        {
            throw new ShouldAssertException($"{command} by {by}: {e.Message}", e);
        }
    }

    private delegate void Check(Scenario scenario, Caller by, CaseCommand command, Oracle oracle, Decision decision);

    private sealed record Asked(string Before, IReadOnlyList<(Caller By, CaseCommand Command, Decision Decision)> Decisions);
}
