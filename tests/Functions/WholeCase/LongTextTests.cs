namespace ProposalWorkflow.Functions.Tests;

/// <summary>Texts that no queue message and no table row can hold.</summary>
[Collection(OneProcess.Name)]
public sealed class LongTextTests(FunctionsFixture fixture)
{
    private const int Length = 90_000;

    [Fact]
    public async Task Opinion_OfNinetyThousandCharactersTravelsByBlobAndIsReadBackUnchanged()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var text = Letters(Length);
        await story.DepartmentAsync(Story.CoHandler, "acknowledge", Bodies.Nothing);

        var given = await story.DepartmentAsync(Story.CoHandler, "give-opinion", Bodies.Opinion(text));

        var opinion = await fixture.Donghu.Department(Story.Lead).GetAsync($"{story.Path}/assignments/{Story.CoHandler}/opinion");
        opinion.Json.GetProperty("opinion").GetProperty("points")[0].GetProperty("text").GetString().ShouldBe(text);
        var intent = given.TextAt("self")!.Split('.')[^1];
        (await BlobsAsync("messages", intent)).ShouldHaveSingleItem().ShouldBeGreaterThan(Length * 2L);
    }

    [Fact]
    public async Task Letter_WithALongAnnexIsReadBackWhole()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var text = Letters(Length);
        await story.GiveOpinionAsync(Story.CoHandler, Bodies.Opinion(text, annex: "会办意见"));
        await story.ReplyAsync(Story.Lead, ("附件一", Story.CoHandler));

        var reply = await fixture.Donghu.Proposer("wy-101").GetAsync($"{story.Path}/assignments/{Story.Lead}/reply");

        reply.Json.GetProperty("annexes")[0].GetProperty("opinion").GetProperty("points")[0].GetProperty("text").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Proposal_OfAHundredThousandCharactersIsReadBackUnchangedAndOneMoreIsRefused()
    {
        var most = Letters(100_000);
        var people = fixture.Donghu;

        var submitted = await people.Proposer("wy-101").AskAsync("api/proposals", Bodies.Submission(text: most));
        var refused = await people.Proposer("wy-101").AskAsync("api/proposals", Bodies.Submission(text: most + "完"));

        submitted.Status.ShouldBe(201, submitted.Text);
        (await people.Office.GetAsync(submitted.TextAt("proposal")!)).TextAt("text").ShouldBe(most);
        refused.ShouldBeProblem(422, "invalid-command", "/text");
    }

    /// <summary>Chinese, line breaks, quotes, and a character outside the basic plane, so that no encoding on the way may be careless.</summary>
    private static string Letters(int length) => string.Concat(Enumerable.Repeat("提案“𠮷”\n<办理>\\\"答复\"", length / 16));

    private async Task<IReadOnlyList<long>> BlobsAsync(string container, string prefix)
    {
        var lengths = new List<long>();
        await foreach (var blob in fixture.Account.Container(container).GetBlobsAsync(prefix: prefix))
            lengths.Add(blob.Properties.ContentLength!.Value);
        return lengths;
    }
}
