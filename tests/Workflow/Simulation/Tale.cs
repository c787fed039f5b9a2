using System.Text.Json;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>One case of the small place, told step by step by the clock on the wall. It begins on Monday, 2026-03-02, at ten in the morning.</summary>
internal sealed class Tale
{
    private static readonly JurisdictionSet Places = new([Year.Jurisdiction with { JointSigning = null, ReplyChecked = false }]);
    private int _steps;

    private Tale() => World.Clock.Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public World World { get; } = new(7, Places);

    public static Domain.Jurisdictions.Jurisdiction Place => Places.Find(Year.Code)!;

    public static Caller Manager { get; } = new(Year.Code, "manager", "manager", CallerRole.Manager);

    public Case State => JsonSerializer.Deserialize<Case>(World.Store.States.Values.Single().Json, WorkflowJson.Options)!;

    /// <summary>What managers were told, in its order.</summary>
    public IReadOnlyList<Alert> Alerts => [.. World.Queues.Sent.Where(s => s.Queue == Queues.Alerts).Select(s => AlertMessage.Read(s.Message))];

    /// <summary>民政 leads, 人社 co-handles.</summary>
    public static async Task<Tale> AssignedAsync()
    {
        var tale = new Tale();
        tale.World.Send(new Year(new Random(7)).Submission() with { AskedAt = tale.World.Clock.Now });
        await tale.World.DrainAsync();
        await tale.DoAsync(Year.Office, new Accept());
        await tale.DoAsync(Year.Office, new Assign("civil", ["labour"]));
        return tale;
    }

    public static Caller Clerk(string department) => new(Year.Code, $"clerk-{department}", department, CallerRole.Department, department);

    public async Task AcknowledgeAsync(params string[] departments)
    {
        foreach (var department in departments)
            await DoAsync(Clerk(department), new Acknowledge { Department = department });
    }

    public Task DoAsync(Caller by, CaseCommand command)
    {
        var key = World.Store.States.Keys.Single();
        World.Send(new(IntentId.Of(by, $"{_steps++}", key.Id), key, by, command, World.Clock.Now));
        return World.DrainAsync();
    }

    /// <summary>That many days pass, with a sweep at ten in the morning of each.</summary>
    public async Task PassAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            World.Clock.Now += TimeSpan.FromDays(1);
            await World.SweepAsync();
            await World.DrainAsync();
        }
    }
}
