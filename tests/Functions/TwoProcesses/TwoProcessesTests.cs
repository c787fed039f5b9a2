using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Two processes over one account share the work, and nobody can tell which of them did what.</summary>
[Collection(OneProcess.Name)]
public sealed class TwoProcessesTests(FunctionsFixture fixture) : IAsyncLifetime
{
    private const int Cases = 60;
    private const int SentToBoth = 15;
    private FunctionsProcess? _second;

    public async Task InitializeAsync() => _second = await fixture.Site.StartFunctionsAsync();

    public async Task DisposeAsync() => await _second!.DisposeAsync();

    [Fact]
    public async Task Processes_GiveEveryNumberOnceAndHandleEveryIntentOnce()
    {
        Cast[] doors = [fixture.Donghu, fixture.Site.CastOf("donghu", _second!)];

        var ids = await Task.WhenAll(Enumerable.Range(0, Cases).Select(i => SubmitAndAcceptAsync(doors, i)));
        await fixture.Account.IsSettledAsync();

        ids.ShouldBeUnique();
        var list = await doors[0].Office.GetAsync("api/proposals?session=pairs&size=200");
        var rows = list.Json.GetProperty("items").EnumerateArray().ToList();
        rows.Select(row => row.GetProperty("key").GetProperty("id").GetString()).ShouldBe(ids, ignoreOrder: true);
        rows.Select(row => int.Parse(row.GetProperty("caseNumber").GetString()!, null)).Order().ShouldBe(Enumerable.Range(1, Cases));
        rows.ShouldAllBe(row => row.GetProperty("version").GetInt32() == 2);
        foreach (var id in ids)
            (await fixture.Account.RowsAsync("cases", $"donghu:{id}")).Select(row => row.RowKey.Split('-')[0]).Order()
                .ShouldBe(["event", "event", "op", "op", "state"]);
    }

    /// <summary>Submits at the one door and accepts at the other; some cases at both doors at once, under one key.</summary>
    private static async Task<string> SubmitAndAcceptAsync(Cast[] doors, int i)
    {
        var (submitDoors, acceptDoors) = i < SentToBoth ? (doors, doors) : ([doors[i % 2]], new[] { doors[(i + 1) % 2] });
        var submitted = await SameAsync(submitDoors, door => door.Proposer("wy-101").AskAsync(
            "api/proposals", Bodies.Submission("pairs", $"案由{i}"), ("Idempotency-Key", $"submit-{i}")));
        submitted.Status.ShouldBe(201, submitted.Text);
        var id = submitted.TextAt("proposal")!.Split('/')[^1];

        var accepted = await SameAsync(acceptDoors, door => door.Office.AskAsync(
            Story.StepOf(id, "accept"), Bodies.Acceptance, ("Idempotency-Key", $"accept-{i}")));
        accepted.Status.ShouldBe(200, accepted.Text);
        return id;
    }

    /// <summary>Asks at these doors at once, and hears the same from each.</summary>
    private static async Task<Answer> SameAsync(Cast[] doors, Func<Cast, Task<Answer>> ask)
    {
        var answers = await Task.WhenAll(doors.Select(ask));
        answers.Select(answer => answer.ToString()).Distinct().ShouldHaveSingleItem();
        return answers[0];
    }
}
