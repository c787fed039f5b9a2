using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>Managers are told who, what, how late by which calendar, and where to look.</summary>
public sealed class CaseAlertTests
{
    [Fact]
    public async Task LateCoHandler_IsShownToItsLeadFirst_ThenToTheOffice_ThenToManagers()
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil", "labour");
        await tale.DoAsync(Tale.Clerk("civil"), new LogContact(ContactKind.Phone, new(2026, 3, 2), ["m1"], "已沟通") { Department = "civil" });

        await tale.PassAsync(45); // the opinion was due on 2026-04-02

        tale.World.Queues.Sent.Count(s => s.Queue == "department-civil" && s.Message.Contains("co-handler-overdue", StringComparison.Ordinal)).ShouldBe(1);
        var late = tale.Alerts.Where(a => a.Late?.What == "会办意见").ToList();
        late[0].ShouldSatisfyAllConditions(
            a => a.Kind.ShouldBe(AlertKind.Escalated),
            a => a.Told.ShouldBe(["交办机关"]),
            a => a.Department.ShouldBe(new AlertDepartment("labour", "labour")),
            a => a.Case!.Title.ShouldBe(tale.State.Title),
            a => (a.Late!.DueOn, a.Late.WorkingDays).ShouldBe((new(2026, 4, 2), 3)),
            a => a.Late!.By.ShouldBe("已逾期3个工作日（按国办发明电〔2025〕7号）"),
            a => a.Text.ShouldContain("经过1个月，至2026年4月2日。"),
            a => a.Link.ShouldBe($"/api/proposals/{tale.State.Key.Id}/deadlines/{tale.State.Deadlines.Single(d => d.Bearer == "labour").Id}"));
        late[1].Told.ShouldBe(["分管领导"]);
        late.Skip(2).ShouldContain(a => a.Kind == AlertKind.Overdue && a.Told.Contains("分管领导"));
        tale.Alerts.Select(a => a.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task LateInAYearWithoutCalendar_SaysSo()
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil");
        tale.World.Clock.Now = new(2027, 1, 11, 2, 0, 0, TimeSpan.Zero);

        await tale.PassAsync(2);

        var late = tale.Alerts.Last(a => a.Late?.What == "答复").Late!;
        late.WorkingDays.ShouldBeNull();
        late.By.ShouldContain("按国办发明电〔2025〕7号；2027年放假安排未公布，暂按周末计算");
    }

    [Fact]
    public async Task SecondObjection_GoesToManagers_AndTheFirstDoesNot()
    {
        var tale = await Tale.AssignedAsync();
        await tale.DoAsync(Tale.Clerk("labour"), new RaiseObjection("不属我局职责。") { Department = "labour" });
        tale.Alerts.ShouldBeEmpty();
        await tale.DoAsync(Year.Office, new Overrule("请办理。") { Department = "labour" });

        await tale.DoAsync(Tale.Clerk("civil"), new RaiseObjection("应由住建部门主办。") { Department = "civil" });

        tale.Alerts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Kind.ShouldBe(AlertKind.SecondObjection),
            a => a.Told.ShouldBe(["分管领导"]),
            a => a.Department!.Code.ShouldBe("civil"),
            a => a.Text.ShouldContain("应由住建部门主办。"),
            a => a.Link.ShouldBe($"/api/proposals/{tale.State.Key.Id}"));
    }

    [Fact]
    public async Task DissatisfiedProposer_IsTold_WithWhatTheySay()
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil", "labour");
        await tale.DoAsync(Year.Office, new WaiveOpinion("无关。") { Department = "labour" });
        await tale.DoAsync(Tale.Clerk("civil"), new DraftReply(new("答复", "正文", [new("周小满", "555-0100")])) { Department = "civil" });
        await tale.DoAsync(Tale.Clerk("civil"), new ApproveReply("何立", "A", new(DisclosureKind.Public)) { Department = "civil" });
        await tale.DoAsync(Tale.Clerk("civil"), new SendReply { Department = "civil" });

        await tale.DoAsync(
            Year.ProposerOf(1), new GiveFeedback(Satisfaction.Satisfied, Satisfaction.Dissatisfied, "问题没有解决。") { Department = "civil" });

        tale.Alerts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Kind.ShouldBe(AlertKind.Dissatisfied),
            a => a.Title.ShouldContain(tale.State.Title),
            a => a.Text.ShouldContain("甲1"),
            a => a.Text.ShouldContain("问题没有解决。"));
    }
}
