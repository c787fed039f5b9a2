using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>联名附议, in a place that asks for it.</summary>
[Collection(OneProcess.Name)]
public sealed class SigningTests(FunctionsFixture fixture)
{
    private Cast Xishan => fixture.Xishan;

    [Fact]
    public async Task JointProposer_SeesWhatWaitsForThem_AndSigns()
    {
        var story = await Story.SubmittedAsync(Xishan, "cppcc-9-1");
        var joint = Xishan.Proposer("wy-102");

        (await story.SeenByAsync(Xishan.Office)).TextAt("stage").ShouldBe("awaiting-signatures");
        var own = await OwnAsync(joint, story);
        Commands(own).ShouldBe(["sign", "decline-to-sign"]);
        own.GetProperty("signing").GetProperty("state").GetString().ShouldBe("awaited");
        Commands(await OwnAsync(Xishan.Proposer("wy-101"), story)).ShouldBe(["withdraw"]);
        (await Xishan.Office.AskAsync(story.To("accept"), Bodies.Nothing)).ShouldBeProblem(409, "wrong-stage");

        (await joint.AskAsync(story.To("sign"), Bodies.Nothing)).Status.ShouldBe(200);
        (await joint.AskAsync(story.To("sign"), Bodies.Nothing)).ShouldBeProblem(409, "wrong-stage");

        var seen = await story.SeenByAsync(joint);
        seen.TextAt("stage").ShouldBe("awaiting-review");
        var signature = seen.Json.GetProperty("signing").GetProperty("signatures").EnumerateArray().ShouldHaveSingleItem();
        signature.GetProperty("stateName").GetString().ShouldBe("已附议");
    }

    [Fact]
    public async Task WhoDeclines_IsNoProposer_AndHasTheCaseNoMore()
    {
        var story = await Story.SubmittedAsync(Xishan, "cppcc-9-1");
        var joint = Xishan.Proposer("wy-102");

        (await joint.AskAsync(story.To("decline-to-sign"), Bodies.Reason)).Status.ShouldBe(200);

        await fixture.Account.IsSettledAsync();
        (await story.SeenByAsync(joint)).ShouldBeProblem(404, "case-not-found");
        (await ItemsAsync(joint, story)).ShouldBeEmpty();
        var seen = await story.SeenByAsync(Xishan.Office);
        seen.Json.GetProperty("proposers").GetArrayLength().ShouldBe(1);
        seen.Json.GetProperty("signing").GetProperty("signatures")[0].GetProperty("state").GetString().ShouldBe("declined");
    }

    [Fact]
    public async Task Office_EntersAPaperSignature_AndNothingThatIsNone()
    {
        var story = await Story.SubmittedAsync(Xishan, "cppcc-9-1");
        var to = story.To("enter-signature");

        (await Xishan.Office.AskAsync(to, new { proposer = "wy-102", taken = "online" })).ShouldBeProblem(422, "invalid-command", "/taken");
        (await Xishan.Office.AskAsync(to, new { proposer = "wy-103", taken = "paper" })).ShouldBeProblem(422, "invalid-command", "/proposer");
        (await Xishan.Office.AskAsync(to, new { proposer = "wy-102", taken = "paper", reason = "同意" })).ShouldBeProblem(422, "invalid-command", "/reason");
        (await Xishan.Office.AskAsync(to, new { proposer = "wy-102", taken = "telepathy" })).ShouldBeProblem(400, "wrong-body", "/taken");
        (await Xishan.Office.AskAsync(to, new { proposer = "wy-102", taken = "paper" })).Status.ShouldBe(200);

        (await story.SeenByAsync(Xishan.Office)).TextAt("stage").ShouldBe("awaiting-review");
    }

    [Fact]
    public async Task JointProposer_DoesNotSubmitForTheLead() =>
        (await Xishan.Proposer("wy-102").AskAsync("api/proposals", Bodies.Submission("cppcc-9-1")))
            .ShouldBeProblem(422, "invalid-command", "/proposers");

    private static async Task<JsonElement> OwnAsync(Client proposer, Story story) => (await ItemsAsync(proposer, story)).ShouldHaveSingleItem();

    private static async Task<List<JsonElement>> ItemsAsync(Client proposer, Story story)
    {
        var page = await proposer.GetAsync("api/my/proposals?size=200");
        return [.. page.Json.GetProperty("items").EnumerateArray().Where(row => row.GetProperty("key").GetProperty("id").GetString() == story.Id)];
    }

    private static IEnumerable<string?> Commands(JsonElement own) =>
        own.GetProperty("allowed").EnumerateArray().Select(task => task.GetProperty("command").GetString());
}
