using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Imports;

/// <summary>
/// 补录: whatever dies, comes twice or comes in another order, each letter has one outcome, each good one is one archived case, and no number
/// of the session is ever given to two.
/// </summary>
public sealed class LetterImportChaosTests
{
    private const int Seeds = 10;
    private const int Letters = Import.SliceSize + 11;
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(60, 0)]
    [InlineData(90, 4)]
    public async Task Letters_AreArchivedCasesOnce(int deathEvery, int againEvery)
    {
        var deaths = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new ImportWorld(seed) { DeathEvery = deathEvery, AgainEvery = againEvery };
            var import = Add(world, "one", Noon, [.. Enumerable.Range(1, Letters).Select(i => Line(i, i))]);
            world.Begin(import);
            world.Begin(import); // sent again by an office that was not answered
            await world.DrainAsync();

            var outcomes = world.Outcomes(import);
            outcomes.Select(o => o.Line).ShouldBe(Enumerable.Range(1, Letters), $"seed {seed}");
            outcomes.ShouldAllBe(o => o.Result == (o.Line % 9 == 0 ? LineResult.Refused : o.Line % 4 == 0 ? LineResult.Doubted : LineResult.Accepted));
            var state = JsonSerializer.Deserialize<Import>(world.Imports.States[import.Key].Json, WorkflowJson.Options)!;
            (state.Read, state.Accepted + state.Refused, state.Doubted).ShouldBe((Letters, Letters, outcomes.Count(o => o.Result == LineResult.Doubted)), $"seed {seed}");
            Numbers(world).ShouldBe(outcomes.Where(o => o.Case is not null).Select(o => $"2026{o.Line:000}"), ignoreOrder: true);
            world.Numbers.Claims.Values.Order().ShouldBe(outcomes.Where(o => o.Case is not null).Select(o => o.Line), $"seed {seed}");
            world.Numbers.Void.ShouldBeEmpty();
            deaths += world.Deaths;
        }

        (deaths > 0).ShouldBe(deathEvery > 0);
    }

    [Fact]
    public async Task SameLetter_IsOneCaseInEveryImport_AndAnotherOfItsNumberIsNone()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new ImportWorld(seed) { DeathEvery = 90, AgainEvery = 4 };
            var first = Add(world, "one", Noon, [Line(1, 7), Line(2, 8)]);
            world.Begin(first);
            await world.DrainAsync();
            // The first letter is read otherwise today, the second is another one of the same number.
            var second = Add(world, "two", Noon.AddHours(1), [Line(1, 7, title: "另读"), Line(2, 8, content: "other"), Line(3, 10)]);
            world.Begin(second);
            await world.DrainAsync();

            var again = world.Outcomes(second);
            again.Select(o => (o.Result, o.Earlier)).ShouldBe(
                [(LineResult.Accepted, true), (LineResult.Refused, false), (LineResult.Accepted, false)], $"seed {seed}");
            again[0].Case.ShouldBe(world.Outcomes(first)[0].Case);
            again[1].Problem.ShouldNotBeNull().ShouldContain("2026008");
            Numbers(world).ShouldBe(["2026007", "2026008", "2026010"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task TwoImportsAtOnce_MakeOneCaseOfANumber()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new ImportWorld(seed) { DeathEvery = 90, AgainEvery = 4 };
            var one = Add(world, "one", Noon, [Line(1, 7), Line(2, 8)]);
            var two = Add(world, "two", Noon, [Line(1, 7), Line(2, 8, content: "other")]);
            world.Begin(one);
            world.Begin(two);
            await world.DrainAsync();

            Numbers(world).ShouldBe(["2026007", "2026008"], ignoreOrder: true);
            (world.Outcomes(one)[0].Case, world.Outcomes(two)[0].Result).ShouldBe((world.Outcomes(two)[0].Case, LineResult.Accepted), $"seed {seed}");
            new[] { world.Outcomes(one)[1], world.Outcomes(two)[1] }.Count(o => o.Result == LineResult.Accepted).ShouldBe(1, $"seed {seed}");
        }
    }

    /// <summary>The case numbers of the cases, each of which is archived with one event.</summary>
    private static IEnumerable<string?> Numbers(ImportWorld world)
    {
        world.Store.Events.Values.ShouldAllBe(events => events.Count == 1);
        return world.Store.Events.Values.Select(events =>
        {
            var recorded = SimulatedStore.Read(events.Single());
            recorded.Event.ShouldBeOfType<CaseBackfilled>();
            var state = Case.Apply(null, new(Year.Code, "x"), recorded);
            state.Stage.ShouldBe(CaseStage.Archived);
            return state.CaseNumber;
        });
    }

    private static Import Add(ImportWorld world, string name, DateTimeOffset at, ImportLine[] lines) => world.Add(
        new()
        {
            Key = new ImportKey(Year.Code, IntentId.OfImport(Year.Code, name)), By = Year.Office, AskedAt = at, HasColumns = false, IsOfLetters = true,
            Lines = name, Total = lines.Length,
        },
        lines);

    private static ImportLine Line(int number, int of, string content = "", string title = "旧案") => number % 9 == 0
        ? new ImportLine(number, null, null, null, [new("/caseNumber", "没有读到案号。")]) { Letter = ImportedLetter.Unread($"{number}.txt") }
        : new(number, null, title, new Backfill("s1", $"2026{of:000}", title, [new("魏**")], "civil", new(new Letter("答复", $"正文{of}", []))), [])
        {
            Letter = new($"{number}.txt", $"{of}{content}", "{}", [], number % 4 == 0 ? [new("/date", "没有读到成文日期。")] : []),
        };
}
