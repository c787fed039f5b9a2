using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Tests.Deadlines;
using ProposalWorkflow.Workflow.Tests.Simulation;
using Xunit.Abstractions;

namespace ProposalWorkflow.Workflow.Tests.Dues;

/// <summary>How much of its row the state of a case takes with many deadlines: 30,000 characters fit (32 Ki are a property's most), what is
/// longer travels by a blob.</summary>
public sealed class StateSizeTests(ITestOutputHelper output)
{
    private const int FitsInARow = 30_000;

    private static readonly JurisdictionSet Nanhu = JurisdictionFile.Read(
        [("nanhu.json", File.ReadAllText(Path.Combine(Shipped.Folder("jurisdictions"), "nanhu.json")))], Shipped.Basis);

    private static readonly Caller Office = new("nanhu", "office", "提案委办公室", CallerRole.Office);

    /// <summary>One lead, and all other departments of the place co-handle: 31 deadlines. Then a year in which nobody does anything but remind.</summary>
    [Fact]
    public async Task CaseOfAllDepartments_TakesHalfItsRow_AndAYearOfRemindersDoesNotStopIt()
    {
        var place = Nanhu.Find("nanhu")!;
        var world = new World(1, Nanhu);
        world.Clock.Now = new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
        var key = new Domain.Cases.CaseKey("nanhu", IntentId.NewCase("c"));
        string[] departments = [.. place.Departments.Select(d => d.Code)];
        await SendAsync(new Submit("cppcc-6-3", "关于完善困难家庭就业帮扶机制的提案", "内容", [new("m1", "林知远")]));
        await SendAsync(new Accept("社会事业"));
        await SendAsync(new Assign(departments[0], departments[1..]));
        var assigned = Size();
        for (var third = 0; third < 3; third++)
        {
            world.Clock.Now = world.Clock.Now.AddDays(17 * 7); // a Monday again
            await world.SweepAsync();
            await world.DrainAsync();
        }

        output.WriteLine($"assigned to {departments.Length} departments: {assigned} characters; a year later: {Size()}");
        assigned.ShouldBeInRange(1, FitsInARow / 2);
        Size().ShouldBeLessThan(3 * FitsInARow);

        int Size() => world.Store.States.Values.Single().Json.Length;

        Task SendAsync(CaseCommand command)
        {
            world.Send(new(IntentId.Of(Office, $"{command}", key.Id), key, Office, command, world.Clock.Now));
            return world.DrainAsync();
        }
    }
}
