using System.Text.Json;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Imports;

/// <summary>
/// Whatever dies, comes twice or comes in another order: each line of an import has one outcome, each good one is one case, and these are
/// the same cases for every seed.
/// </summary>
public sealed class ImportChaosTests
{
    private const int Seeds = 12;
    private const int Lines = (2 * Import.SliceSize) + 7;
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(60, 0)]
    [InlineData(90, 4)]
    public async Task Lines_AreCasesOnce(int deathEvery, int againEvery)
    {
        var (expected, deaths) = ((string?)null, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new ImportWorld(seed) { DeathEvery = deathEvery, AgainEvery = againEvery };
            var import = Add(world, "one", [.. Enumerable.Range(1, Lines).Select(Line)]);
            world.Begin(import);
            if (againEvery > 0)
                world.Begin(import); // sent again by an office that was not answered

            await world.DrainAsync();

            Check(world, import, $"seed {seed}");
            var cases = string.Join(' ', world.Store.States.Keys.Select(key => key.Id).Order());
            (expected ??= cases).ShouldBe(cases, $"seed {seed}");
            deaths += world.Deaths;
        }

        (deaths > 0).ShouldBe(deathEvery > 0);
    }

    [Fact]
    public async Task MendedFile_MakesOnlyTheCasesThatWereMissing()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new ImportWorld(seed) { DeathEvery = 90, AgainEvery = 4 };
            var first = Add(world, "one", [Keyed(1, "a", "甲"), Keyed(2, "b", null), Keyed(3, "c", "丙")]);
            world.Begin(first);
            await world.DrainAsync();
            var second = Add(world, "two", [Keyed(1, "a", "甲"), Keyed(2, "b", "乙"), Keyed(3, "c", "丁")]);
            world.Begin(second);
            await world.DrainAsync();

            world.Store.Events.Values.Select(events => ((CaseSubmitted)SimulatedStore.Read(events.Single()).Event).Title).Order()
                .ShouldBe(new[] { "甲", "乙", "丙" }.Order(), $"seed {seed}");
            world.Outcomes(first).Select(o => o.Result).ShouldBe([LineResult.Accepted, LineResult.Refused, LineResult.Accepted]);
            var again = world.Outcomes(second);
            again.Select(o => (o.Result, o.Earlier)).ShouldBe(
                [(LineResult.Accepted, true), (LineResult.Accepted, false), (LineResult.Refused, false)], $"seed {seed}");
            again[0].Case.ShouldBe(world.Outcomes(first)[0].Case);
            again[2].Faults.ShouldHaveSingleItem().Column.ShouldBe("外部编号");
        }
    }

    [Fact]
    public async Task Step_OfAnImportThatIsNotThereIsUnreadable()
    {
        var world = new ImportWorld(1);
        world.Begin(Of("none", 1));

        await Should.ThrowAsync<UnreadableMessageException>(world.DrainAsync);
    }

    private static void Check(ImportWorld world, Import import, string seed)
    {
        var state = JsonSerializer.Deserialize<Import>(world.Imports.States[import.Key].Json, WorkflowJson.Options)!;
        var refused = Enumerable.Range(1, Lines).Count(i => Line(i).Command is null);
        (state.Read, state.Accepted, state.Refused).ShouldBe((Lines, Lines - refused, refused), seed);
        state.DoneAt.ShouldNotBeNull(seed);
        var outcomes = world.Outcomes(import);
        outcomes.Select(o => o.Line).ShouldBe(Enumerable.Range(1, Lines), seed);
        foreach (var outcome in outcomes)
            (outcome.Result == LineResult.Accepted).ShouldBe(Line(outcome.Line).Command is not null, seed);
        outcomes.Where(o => o.Case is not null).Select(o => o.Case).Order()
            .ShouldBe(world.Store.States.Keys.Select(key => (string?)key.Id).Order(), seed);
        world.Store.Events.Values.Select(events => ((CaseSubmitted)SimulatedStore.Read(events.Single()).Event).Title).Order()
            .ShouldBe(Enumerable.Range(1, Lines).Where(i => Line(i).Command is not null).Select(i => $"第{i}件").Order(), seed);
    }

    private static Import Add(ImportWorld world, string name, ImportLine[] lines) => world.Add(Of(name, lines.Length), lines);

    private static Import Of(string name, int total) => new()
    {
        Key = new ImportKey(Year.Code, IntentId.OfImport(Year.Code, name)),
        By = Year.Office,
        AskedAt = name == "two" ? Noon.AddHours(1) : Noon,
        HasColumns = true,
        Lines = name,
        Total = total,
    };

    private static ImportLine Line(int number) => number % 9 == 0
        ? ImportLine.Faulty(number, null, null, new LineFault("案由", "不能为空。"))
        : new(number, number % 5 == 0 ? $"k{number}" : null, $"第{number}件", SubmitOf($"第{number}件"), []);

    private static ImportLine Keyed(int number, string key, string? title) => title is null
        ? ImportLine.Faulty(number, key, null, new LineFault("案由", "不能为空。"))
        : new(number, key, title, SubmitOf(title), []);

    private static Submit SubmitOf(string title) => new("s1", title, "内容", [new("m1", "甲1")]);
}
