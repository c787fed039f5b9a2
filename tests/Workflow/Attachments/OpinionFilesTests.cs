using System.Text.Json;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Attachments;

/// <summary>A file that an opinion names is kept before the opinion counts, whoever dies on the way.</summary>
public sealed class OpinionFilesTests
{
    private static readonly JurisdictionSet Places = new([Year.Jurisdiction with { JointSigning = null }]);
    private static readonly string[] Ids = [new('a', 32), new('b', 32)];

    [Fact]
    public async Task Files_AreKeptBeforeTheOpinionCounts()
    {
        var deaths = 0;
        for (var seed = 1; seed <= 15; seed++)
        {
            var (world, key) = await HandlingAsync(seed, deathEvery: 8);
            foreach (var id in Ids)
                Upload(world, key, id);

            await SendAsync(world, key, new GiveOpinion([new("一", "同意")], Attachments: Ids) { Department = "labour" });

            var given = Events(world, key).OfType<OpinionGiven>().ShouldHaveSingleItem($"seed {seed}");
            given.Opinion.Attachments!.Select(a => a.Id).ShouldBe(Ids, $"seed {seed}");
            given.Opinion.Attachments!.Select(a => a.Hash).ShouldBeSubsetOf(world.Files.Kept.Select(k => k.Hash), $"seed {seed}");
            deaths += world.Deaths;
        }

        deaths.ShouldBeGreaterThan(15);
    }

    /// <summary>Another department's, another case's, one that is gone, and what is no id at all: nothing is kept, and nothing happens.</summary>
    [Fact]
    public async Task File_OfAnotherIsNone()
    {
        var (world, key) = await HandlingAsync(1);
        Upload(world, key, Ids[0]);
        Upload(world, key, Ids[1], "finance");
        Upload(world, key with { Id = "another" }, Ids[1]);

        var rejection = (await SendAsync(world, key, new GiveOpinion([new("一", "同意")], Attachments: [Ids[0], Ids[1], "../x"]) { Department = "labour" })).Rejection;

        rejection!.Errors!.Select(e => e.Field).ShouldBe(["/attachments/1", "/attachments/2"]);
        rejection.Kind.ShouldBe(RejectionKind.InvalidCommand);
        Events(world, key).OfType<OpinionGiven>().ShouldBeEmpty();
        world.Files.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task NewerOpinion_KeepsItsFilesThoughTheUploadIsGone()
    {
        var (world, key) = await HandlingAsync(1);
        Upload(world, key, Ids[0]);
        await SendAsync(world, key, new GiveOpinion([new("一", "同意")], Attachments: [Ids[0]]) { Department = "labour" });
        world.Files.Uploads.Clear();

        (await SendAsync(world, key, new GiveOpinion([new("一", "不同意")], Attachments: [Ids[0]]) { Department = "labour" })).Rejection.ShouldBeNull();

        Events(world, key).OfType<OpinionGiven>().Last().Opinion.Attachments!.Single().Id.ShouldBe(Ids[0]);
    }

    private static void Upload(World world, CaseKey key, string id, string department = "labour") =>
        world.Files.Uploads[new UploadKey(key, department, id)] = new(id, "意见.pdf", FileKind.Pdf.Type, 7, "hash-" + id);

    private static async Task<(World World, CaseKey Key)> HandlingAsync(int seed, int deathEvery = 0)
    {
        var world = new World(seed, Places) { DeathEvery = deathEvery };
        world.Send(new Year(new Random(seed)).Submission());
        await world.DrainAsync();
        var key = world.Store.States.Keys.Single();
        await SendAsync(world, key, new Accept());
        await SendAsync(world, key, new Assign("civil", ["labour"]));
        await SendAsync(world, key, new Acknowledge { Department = "labour" });
        return (world, key);
    }

    private static async Task<Operation> SendAsync(World world, CaseKey key, CaseCommand command)
    {
        var by = command is AssignmentCommand { Department: var department }
            ? new Caller(Year.Code, $"clerk-{department}", department, CallerRole.Department, department)
            : Year.Office;
        var message = new CommandMessage(IntentId.Of(by, JsonSerializer.Serialize<object>(command), key.Id), key, by, command, world.Clock.Now);
        world.Send(message);
        await world.DrainAsync();
        return JsonSerializer.Deserialize<Operation>(world.Store.Operations[(key, message.Intent)], WorkflowJson.Options)!;
    }

    private static IEnumerable<CaseEvent> Events(World world, CaseKey key) => world.Store.Events[key].Select(SimulatedStore.Read).Select(e => e.Event);
}
