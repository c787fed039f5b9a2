using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Workflow.Tests.Deadlines;

/// <summary>The rule files of this repository, with its calendars.</summary>
public sealed class SampleRulesTests
{
    private static readonly Basis Basis = Shipped.Basis;

    [Theory]
    [InlineData("cppcc-usual", LimitedStep.Acknowledge, AssignmentRole.CoHandler, "2026-03-27")]
    [InlineData("cppcc-usual", LimitedStep.Opinion, AssignmentRole.CoHandler, "2026-04-20")]
    [InlineData("cppcc-usual", LimitedStep.Reply, AssignmentRole.Lead, "2026-06-22")] // 06-20 is 端午节
    [InlineData("cppcc-usual", LimitedStep.FirstContact, AssignmentRole.Sole, "2026-04-13")]
    [InlineData("npc-usual", LimitedStep.Reply, AssignmentRole.Separate, "2026-06-22")]
    [InlineData("npc-usual", LimitedStep.RaiseObjection, AssignmentRole.Lead, "2026-04-03")]
    [InlineData("fixed-dates", LimitedStep.Opinion, AssignmentRole.CoHandler, "2026-06-01")] // 05-31 is a Sunday, and this one rolls
    [InlineData("fixed-dates", LimitedStep.Reply, AssignmentRole.Sole, "2026-06-30")]
    public void AssignedOn20March2026(string set, LimitedStep step, AssignmentRole role, string expected)
    {
        var kind = set.StartsWith("npc", StringComparison.Ordinal) ? ProposalKind.NpcSuggestion : ProposalKind.CppccProposal;
        var assigned = new DateOnly(2026, 3, 20);

        var deadline = DeadlineSetting.Set(Basis, set, new("d1", step, kind, role, "who"), new Anchor(assigned, 4), assigned).ShouldNotBeNull();

        deadline.Read(Basis, assigned).Date.ToString("yyyy-MM-dd", null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("cppcc-usual", ProposalKind.CppccProposal)]
    [InlineData("npc-usual", ProposalKind.NpcSuggestion)]
    public void UsualSet_LimitsEveryStep(string set, ProposalKind kind)
    {
        foreach (var step in Enum.GetValues<LimitedStep>())
            Basis.Rules.Set(set)!.Rules.Where(r => r.Limits == step && r.HoldsOn(new(2026, 1, 1)) && (r.Kind ?? kind) == kind).ShouldNotBeEmpty($"{step}");
    }

    [Fact]
    public void FixedDates_AreOfTheirKind()
    {
        var set = Basis.Rules.Set("fixed-dates")!;
        set.Find(LimitedStep.Reply, ProposalKind.NpcSuggestion, AssignmentRole.Sole, new(2026, 3, 20))!.Limit
            .ShouldBe(new Limit(0, LimitUnit.FixedDate, new MonthDay(8, 5)));
        set.Find(LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.CoHandler, new(2026, 3, 20)).ShouldBeNull();
    }

    [Fact]
    public void LateCoHandler_IsShownToTheLeadFirst_ThenToTheOffice_ThenToManagers() =>
        Basis.Rules.Set("cppcc-usual")!.Find(LimitedStep.Opinion, ProposalKind.CppccProposal, AssignmentRole.CoHandler, new(2026, 1, 1))!
            .Rungs.Escalations.Select(e => e.To).ShouldBe([Audience.Lead, Audience.Office, Audience.Manager]);

    [Fact]
    public void Deadline_IsTheSameAfterJson()
    {
        var act = new Act(new(2026, 4, 1), new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero), "office", "等待提案者补充材料");
        var deadline = DeadlineSetting.Set(
            Basis, "cppcc-usual", new("d1", LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Lead, "who"),
            new Anchor(new(2026, 3, 20), 4), new(2026, 3, 20))!;
        deadline = deadline.Pause(Basis, act, PauseCause.Proposer).Deadline!.Resume(Basis, act with { On = new(2026, 4, 8) }).Deadline!
            .RequestExtension(Basis, act with { On = new(2026, 4, 9) }, new(1, LimitUnit.Month)).Deadline!;

        var json = System.Text.Json.JsonSerializer.Serialize(deadline, WorkflowJson.Options);
        var read = System.Text.Json.JsonSerializer.Deserialize<Deadline>(json, WorkflowJson.Options)!;

        System.Text.Json.JsonSerializer.Serialize(read, WorkflowJson.Options).ShouldBe(json);
        read.Ledger.ShouldBe(deadline.Ledger);
        read.Calendar.ShouldBe(deadline.Calendar);
        read.Read(Basis, new(2026, 5, 1)).Explain().ShouldBe(deadline.Read(Basis, new(2026, 5, 1)).Explain());
        json.Length.ShouldBeLessThan(1500, "dozens of them have to fit into a case's row");
    }
}
