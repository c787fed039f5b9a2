using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Sight;

/// <summary>Absent and not-yours get the same answer, whatever the case is at.</summary>
public sealed class OutsiderTests
{
    public static TheoryData<string> Names => [.. Situations.All.Where(s => s.Value.State is not null).Select(s => s.Key)];

    private static IEnumerable<CaseCommand> OfDepartments => Departments.SelectMany(Sample.OnAssignment)
        .Where(c => Transitions.RolesFor(c.GetType()) == CallerRole.Department);

    [Theory, MemberData(nameof(Names))]
    public void OutsidersAnswer_IsTheSameAsForNoCaseAtAll(string situation)
    {
        var scenario = Situations.All[situation];
        var outside = Departments.Where(d => scenario.State!.Assignments.All(a => a.Department != d)).Select(Of);
        foreach (var by in outside.Append(Stranger).Append(Elsewhere(Office)).Append(Elsewhere(Of(Housing))).Append(Elsewhere(Lead)))
            foreach (var command in Sample.OnCase().Concat(Departments.SelectMany(Sample.OnAssignment)).Where(c => c is not (Submit or Backfill)))
                Snapshot.Of(scenario.Refuse(by, command)).ShouldBe(Snapshot.Of(Scenario.None.Refuse(by, command)));
    }

    [Theory, MemberData(nameof(Names))]
    public void AnothersAssignment_IsNotFoundWhateverItsStage(string situation)
    {
        var scenario = Situations.All[situation];
        foreach (var by in scenario.State!.Assignments.Select(a => Of(a.Department)))
            foreach (var command in OfDepartments.Cast<AssignmentCommand>().Where(c => c.Department != by.Department))
            {
                var refused = scenario.Refuse(by, command);
                refused.Kind.ShouldBe(RejectionKind.AssignmentNotFound);
                refused.ShouldBe(scenario.Refuse(by, Sample.Acknowledge("nobody")));
                refused.Stage.ShouldBeNull();
                refused.Allowed.ShouldBeNull();
            }
    }

    [Fact]
    public void RoleThatNeverGivesTheCommand_IsToldSoEvenWhereThereIsNoCase()
    {
        foreach (var scenario in new[] { Scenario.None, Scenario.Handling() })
            scenario.Refuse(Stranger, Sample.Draft(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        Scenario.Handling().Refuse(Manager, Sample.Close()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
    }
}
