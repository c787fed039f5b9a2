using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Statistics;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Dues;

/// <summary>What is overdue is so in the list, the inbox and the statistics as soon as the day has come: nothing need have run.</summary>
public sealed class LateTests
{
    private static readonly DateOnly Due = new(2026, 4, 2), Next = new(2026, 4, 3); // of the co-handler's opinion

    [Fact]
    public async Task Overdue_IsReadOffTheClock_BeforeAnySweep()
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil", "labour");
        await ContactAsync(tale);
        var (row, task, tally) = (tale.World.Lists.Cases.Values.Single(), InboxOf(tale, "labour"), TallyOf(tale));

        (row.On(Due).Urgency, task.On(Due).Urgency, Overdue(tally, Due)).ShouldBe((Urgency.Due, Urgency.Due, (0, 0)));
        (row.On(Next).Urgency, task.On(Next).Urgency, Overdue(tally, Next)).ShouldBe((Urgency.Overdue, Urgency.Overdue, (1, 1)));
        row.Due!.Department.ShouldBe("labour");
        InboxOf(tale, "civil").On(Next).Urgency.ShouldBeNull();
    }

    [Fact]
    public async Task ClockThatStands_IsNeverOverdue()
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil", "labour");
        await ContactAsync(tale);
        var opinion = tale.State.Deadlines.Single(d => d.Step == LimitedStep.Opinion).Id;

        await tale.DoAsync(Year.Office, new PauseDeadline(PauseCause.ForceMajeure, "汛期") { Deadline = opinion });

        InboxOf(tale, "labour").On(Next.AddYears(1)).Urgency.ShouldBeNull();
        Overdue(TallyOf(tale), Next).ShouldBe((0, 0));
        tale.World.Lists.Cases.Values.Single().Due!.Department.ShouldBe("civil");
    }

    [Theory]
    [InlineData(20, 1, 0)]
    [InlineData(33, 0, 1)]
    public async Task Answered_IsInTimeOrLate_AndOpenNoMore(int days, int inTime, int late)
    {
        var tale = await Tale.AssignedAsync();
        await tale.AcknowledgeAsync("civil", "labour");
        tale.World.Clock.Now += TimeSpan.FromDays(days);

        await tale.DoAsync(Tale.Clerk("labour"), new GiveOpinion([new("一", "同意")]) { Department = "labour" });

        var tally = TallyOf(tale);
        tally[Counter.Task(TaskCount.InTime, AssignmentRole.CoHandler, "labour")].ShouldBe(inTime);
        tally[Counter.Task(TaskCount.Late, AssignmentRole.CoHandler, "labour")].ShouldBe(late);
        Counter.TaskDuesIn(tally, AssignmentRole.CoHandler, "labour").Before(DateOnly.MaxValue).ShouldBe(0);
        tally.ShouldBe(CaseShare.Of(tale.State, Tale.Place).Counts);
    }

    [Fact]
    public async Task RulingOfTheOffice_IsTheOfficesToBeLateWith()
    {
        var tale = await Tale.AssignedAsync();

        await tale.DoAsync(Tale.Clerk("labour"), new RaiseObjection("不属我局职责。") { Department = "labour" });

        Counter.OfficeDuesIn(TallyOf(tale)).Before(new(2026, 3, 10)).ShouldBe(1); // seven days
        Counter.OfficeDuesIn(TallyOf(tale)).Before(new(2026, 3, 9)).ShouldBe(0);
    }

    private static Task ContactAsync(Tale tale) => tale.DoAsync(
        Tale.Clerk("civil"), new LogContact(ContactKind.Phone, new(2026, 3, 2), ["m1"], "已沟通") { Department = "civil" });

    private static (int Cases, int Tasks) Overdue(Tally tally, DateOnly day) =>
        (Counter.CaseDuesIn(tally).Before(day), Counter.TaskDuesIn(tally, AssignmentRole.CoHandler, "labour").Before(day));

    private static InboxRow InboxOf(Tale tale, string department) => tale.World.Lists.Inbox.Values.Single(r => r.Department == department);

    private static Tally TallyOf(Tale tale) => Tally.Sum(tale.World.Tallies.Tallies.Values.Select(t =>
        System.Text.Json.JsonSerializer.Deserialize<Tally>(t.Json, WorkflowJson.Options)!));
}
