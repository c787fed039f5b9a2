using ProposalWorkflow.Workflow.Tests.Simulation;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Tests.Trails;

/// <summary>Trails as the workflow writes them: of cases that many people pulled at.</summary>
internal static class Histories
{
    private const int Waves = 12;
    private static readonly Lazy<Task<IReadOnlyList<CaseTrail>>> Made = new(MakeAsync);

    /// <summary>Whole trails, each with three events at least.</summary>
    public static IReadOnlyList<CaseTrail> All => Made.Value.GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<CaseTrail>> MakeAsync()
    {
        var trails = new List<CaseTrail>();
        for (var seed = 1; seed <= 6; seed++)
        {
            var world = new World(seed, Year.Jurisdictions);
            var year = new Year(new Random(seed));
            for (var i = 0; i < 4; i++)
                world.Send(year.Submission());
            await world.DrainAsync();
            for (var wave = 0; wave < Waves; wave++)
            {
                foreach (var key in world.Store.States.Keys)
                    for (var i = 0; i < 3; i++)
                        world.Send(year.Next(world.Store.Find(key)!.State));
                await world.DrainAsync();
            }

            trails.AddRange(world.Store.States.Select(s => new CaseTrail(s.Key, s.Value.Json, world.Store.Events[s.Key])));
        }

        return [.. trails.Where(t => t.Rows.Count >= 3)];
    }
}
