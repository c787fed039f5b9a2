using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Table;

/// <summary>What must hold of the rows themselves.</summary>
public sealed class TransitionTableTests
{
    private static readonly string[] Opposites =
        ["OtherRepliesOutstanding LastReply", "NoSignatureToAsk SignaturesToAsk", "OtherSignaturesAwaited LastSignature"];

    private static readonly IEnumerable<Transition<AssignmentStage>> Parts =
        Transitions.AnsweringAssignment.Concat(Transitions.CoHandlingAssignment).Concat(Transitions.InformedAssignment);

    [Fact]
    public void Event_LeadsToOneStageOnlyInEachTable()
    {
        EachLeadsToOneStage(Transitions.Case);
        EachLeadsToOneStage(Transitions.AnsweringAssignment);
        EachLeadsToOneStage(Transitions.CoHandlingAssignment);
        EachLeadsToOneStage(Transitions.InformedAssignment);
    }

    [Fact]
    public void Stage_IsReachableByTheRows()
    {
        Reachable(Transitions.Case, CaseStage.NotSubmitted).ShouldBe(Enum.GetValues<CaseStage>(), ignoreOrder: true);
        Reachable(Transitions.AnsweringAssignment, AssignmentStage.Unassigned)
            .Union(Reachable(Transitions.CoHandlingAssignment, AssignmentStage.Unassigned))
            .Union(Reachable(Transitions.InformedAssignment, AssignmentStage.Unassigned))
            .ShouldBe(Enum.GetValues<AssignmentStage>(), ignoreOrder: true);
    }

    [Fact]
    public void DeclinedWithdrawnAndClosed_AreTheOnlyEndsForPeople_AndTheArchiveForAll_ButForWhatIsPublicOrPromised()
    {
        // A reply can always be withdrawn from the public, and be published late; what it promises is followed until it is done. Of the time for
        // both people are reminded.
        var rows = Transitions.Case.Where(t => !t.Command.IsSubclassOf(typeof(PublicationCommand)) && !t.Command.IsSubclassOf(typeof(CommitmentCommand))
            && !((t.Command.IsSubclassOf(typeof(DeadlineCommand)) || t.Command == typeof(RecountDeadlines))
                && t.From is CaseStage.Closed or CaseStage.Archived)).ToList();
        var people = rows.Where(t => t.By != CallerRole.System).ToList();
        Enum.GetValues<CaseStage>().Where(stage => people.All(t => t.From != stage))
            .ShouldBe([CaseStage.Declined, CaseStage.Withdrawn, CaseStage.Closed, CaseStage.Archived]);
        Enum.GetValues<CaseStage>().Where(stage => rows.All(t => t.From != stage)).ShouldBe([CaseStage.Archived]);
    }

    [Fact]
    public void System_SharesNoRowWithPeople() =>
        Transitions.Case.ShouldAllBe(t => !t.By.HasFlag(CallerRole.System) || t.By == CallerRole.System);

    [Fact]
    public void Command_AppearsInTheCasesTableAndWhereItIsOnAnAssignmentInTheOther()
    {
        CommandName.All.Values.ShouldBe(Transitions.Case.Select(t => t.Command).Distinct(), ignoreOrder: true);
        CommandName.All.Values.Where(type => type.IsSubclassOf(typeof(AssignmentCommand)))
            .Concat([typeof(Assign), typeof(Follow), typeof(TakeOut), typeof(Unmerge)])
            .ShouldBe(Parts.Select(t => t.Command).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Event_AppearsInARow() =>
        // What other events do to deadlines is the policy's: it follows them, whatever row made them.
        KebabCase.NamesOf<CaseEvent>().Values.Except([typeof(DeadlinesSet), typeof(DeadlinesMet), typeof(DeadlinesSuperseded)]).ShouldBe(
            Transitions.Case.Select(t => t.Event).Concat(Parts.Select(t => t.Event)).OfType<Type>().Distinct(), ignoreOrder: true);

    [Fact]
    public void Row_MakesAnEventInOneTableOrTheOther()
    {
        Parts.ShouldAllBe(t => t.Event != null);
        Transitions.Case.Where(t => t.Event is null).ShouldAllBe(t => t.Command.IsSubclassOf(typeof(AssignmentCommand)));
    }

    [Fact]
    public void Rows_OfOneStageAndCommandDifferByConditionsThatExcludeEachOther()
    {
        foreach (var rows in Transitions.Case.GroupBy(t => (t.From, t.Command)).Where(rows => rows.Count() > 1))
            Opposites.ShouldContain(string.Join(' ', rows.Select(t => t.When)));
        // Following the main case can both give a department its task and put it in another's place.
        Transitions.AnsweringAssignment.Select(t => (t.From, t.Command, t.Command == typeof(Follow) ? t.Event : null)).ShouldBeUnique();
        Transitions.CoHandlingAssignment.Select(t => (t.From, t.Command)).ShouldBeUnique();
    }

    [Fact]
    public void BothTables_LetTheSameRolesGiveACommand() =>
        Parts.ShouldAllBe(part => Transitions.Case.Where(t => t.Command == part.Command).All(t => t.By == part.By));

    [Fact]
    public void Manager_OnlyRulesOnObjectionsAndExtensions() =>
        Transitions.Case.Where(t => (t.By & CallerRole.Manager) != 0).Select(t => t.Command)
            .ShouldBe([typeof(Uphold), typeof(Overrule), typeof(GrantExtension), typeof(RefuseExtension)]);

    [Fact]
    public void Row_LetsSomeRoleIn() => Transitions.Case.ShouldAllBe(t => t.By != CallerRole.None);

    private static void EachLeadsToOneStage<TStage>(IEnumerable<Transition<TStage>> rows)
        where TStage : struct, Enum
    {
        foreach (var row in rows.Where(t => t.Event is not null && !t.From.Equals(t.To)).GroupBy(t => t.Event))
            row.Select(t => t.To).Distinct().Count().ShouldBe(1, row.Key!.Name);
    }

    private static HashSet<TStage> Reachable<TStage>(IReadOnlyList<Transition<TStage>> rows, TStage start)
        where TStage : struct, Enum
    {
        var reached = new HashSet<TStage> { start };
        while (rows.FirstOrDefault(t => reached.Contains(t.From) && !reached.Contains(t.To)) is { } next)
            reached.Add(next.To);
        return reached;
    }
}
