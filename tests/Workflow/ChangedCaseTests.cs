using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>
/// Two people work on the case that both have read. Every seed is another order of their storage calls, with workers that die and
/// messages that come again; what came of a command is in its operation's row.
/// </summary>
public sealed class ChangedCaseTests
{
    private const int Seeds = 60;
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Caller One = new(Year.Code, "clerk-1", "经办人甲", CallerRole.Department, "civil");
    private static readonly Caller Two = One with { Subject = "clerk-2", Name = "经办人乙" };

    [Fact]
    public async Task OfTwoAtOnce_OneIsTakenAndTheOtherIsToldOfIt()
    {
        var first = new HashSet<string>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (world, key) = await AssignedAsync(seed);
            CommandMessage[] drafts = [Draft(key, One, expected: 4), Draft(key, Two, expected: 4)];
            foreach (var draft in drafts)
                world.Send(draft);
            await world.DrainAsync();

            var (taken, refused) = Outcomes(world, key, drafts);
            world.Store.Find(key)!.State.Version.ShouldBe(5, $"seed {seed}");
            taken.Version.ShouldBe(5);
            var changed = refused.Rejection!.Changed.ShouldNotBeNull();
            changed.Version.ShouldBe(5);
            changed.Since.ShouldHaveSingleItem().ShouldBe(
                new CaseChange(5, "reply-drafted", "拟稿", "civil", taken.By.Name, taken.DecidedAt), $"seed {seed}");
            first.Add(taken.By.Subject);
        }

        first.Count.ShouldBe(2); // now the one, now the other was quicker
    }

    [Fact]
    public async Task Command_ThatComesAgainAfterItsOwnCommitKeepsItsOutcome()
    {
        var (world, key) = await AssignedAsync(seed: 7);
        var draft = Draft(key, One, expected: 4);
        world.Send(draft);
        await world.DrainAsync();
        var outcome = world.Store.Operations[(key, draft.Intent)];

        // The case has moved on by this very command; its sender may have read it since.
        world.Send(draft);
        world.Send(draft with { Expected = new([5]) });
        world.Send(draft with { Expected = null });
        await world.DrainAsync();

        world.Store.Operations[(key, draft.Intent)].ShouldBe(outcome);
        world.Store.Find(key)!.State.Version.ShouldBe(5);
    }

    [Fact]
    public async Task WhatTheSenderDoesNotSee_IsInNobodysWay()
    {
        var (world, key) = await AssignedAsync(seed: 3);
        world.Send(Draft(key, One, expected: 4));
        await world.DrainAsync();

        // The proposer has read the case up to the assignment (3), and sees neither the acknowledgement nor the draft.
        var withdrawal = Message(key, Year.ProposerOf(1), new Withdraw("已解决"), 3);
        world.Send(withdrawal);
        await world.DrainAsync();

        Operation(world, key, withdrawal).Rejection.ShouldBeNull();
    }

    [Fact]
    public async Task Refused_IsWhoExpectsWhatNoVersionIs()
    {
        var (world, key) = await AssignedAsync(seed: 5);
        var blind = new CommandMessage(IntentId.Of(Year.Office, "blind"), key, Year.Office, new MarkKey("manager", "分管领导"), Morning, new([]));
        var several = Message(key, Year.Office, new MarkKey("manager", "分管领导"), 1, 2);
        world.Send(blind);
        world.Send(several);
        await world.DrainAsync();

        Operation(world, key, blind).Rejection!.Changed!.Since.ShouldBeEmpty();
        Operation(world, key, several).Rejection!.Changed!.Since.Select(c => c.Number).ShouldBe([3, 4]);
    }

    /// <summary>Nobody signs and no clock runs: each command is one event.</summary>
    private static JurisdictionSet Plain { get; } = new([Year.Jurisdiction with { JointSigning = null, Deadlines = null }]);

    /// <summary>Submitted, accepted, assigned to one department, acknowledged: version 4.</summary>
    private static async Task<(World World, CaseKey Key)> AssignedAsync(int seed)
    {
        var world = new World(seed, Plain) { DeathEvery = 12, AgainEvery = 3 };
        var submission = new Year(new Random(seed)).Submission();
        var key = submission.Key;
        foreach (var message in new[]
        {
            submission, Message(key, Year.Office, new Accept()), Message(key, Year.Office, new Assign("civil")),
            Message(key, One, new Acknowledge { Department = "civil" }),
        })
        {
            world.Send(message);
            await world.DrainAsync();
        }

        world.Store.Find(key)!.State.Version.ShouldBe(4);
        return (world, key);
    }

    private static (Operation Taken, Operation Refused) Outcomes(World world, CaseKey key, CommandMessage[] both)
    {
        var operations = both.Select(m => Operation(world, key, m)).ToList();
        var refused = operations.Where(o => o.Rejection is not null).ShouldHaveSingleItem();
        refused.Rejection!.Kind.ShouldBe(RejectionKind.CaseChanged);
        return (operations.Single(o => o.Rejection is null), refused);
    }

    private static Operation Operation(World world, CaseKey key, CommandMessage message) =>
        System.Text.Json.JsonSerializer.Deserialize<Operation>(world.Store.Operations[(key, message.Intent)], WorkflowJson.Options)!;

    private static CommandMessage Draft(CaseKey key, Caller by, int expected) => Message(
        key, by, new DraftReply(new Letter("答复", $"{by.Name}拟", [new("周小满", "555-0100")])) { Department = "civil" }, expected);

    private static CommandMessage Message(CaseKey key, Caller by, CaseCommand command, params int[] expected) => new(
        IntentId.Of(by, command.GetType().Name + string.Join(',', expected), key.Id), key, by, command, Morning,
        expected.Length == 0 ? null : new(expected));
}
