namespace ProposalWorkflow.Functions.Tests;

/// <summary>What is left of a case that went its whole way: lead, co-handler with an annex, a third department that the opinion asked for.</summary>
[Collection(OneProcess.Name)]
public sealed class ClosedCaseTests(FunctionsFixture fixture)
{
    [Fact]
    public async Task Office_SeesEveryPartOfTheCase()
    {
        var story = await fixture.ClosedCaseAsync();

        var seen = await story.SeenByAsync(fixture.Donghu.Office);

        seen.Status.ShouldBe(200);
        seen.Header("ETag").ShouldNotBeNull().ShouldStartWith("\"16-");
        seen.Json.GetProperty("version").GetInt32().ShouldBe(16);
        seen.TextAt("stage").ShouldBe("closed");
        seen.TextAt("stageName").ShouldBe("已办结");
        seen.TextAt("caseNumber").ShouldNotBeNull().ShouldMatch("^2026[0-9]{3}$");
        seen.TextAt("text").ShouldBe("建议在各街道增设日间照料点。");
        seen.Json.GetProperty("allowed").GetArrayLength().ShouldBe(0);
        Parts(seen).ShouldBe(["donghu-mzj lead sent", "donghu-rsj co-handler answered", "donghu-czj co-handler answered"]);
        seen.Json.GetProperty("assignments")[2].GetProperty("askedBy").GetProperty("code").GetString().ShouldBe("donghu-rsj");
    }

    [Fact]
    public async Task History_TellsWhoDidWhatThroughWhichQueue()
    {
        var story = await fixture.ClosedCaseAsync();

        var history = await fixture.Donghu.Office.GetAsync($"{story.Path}/history");

        Events(history).ShouldBe(
        [
            "1 case-submitted 顾清和 proposal-intake",
            "2 case-accepted 提案委办公室 proposal-intake",
            "3 departments-assigned 提案委办公室 proposal-assignment",
            "4 task-acknowledged donghu-rsj proposal-assignment",
            "5 opinion-given donghu-rsj department-opinions",
            "6 co-handler-added 提案委办公室 proposal-assignment",
            "7 task-acknowledged donghu-czj proposal-assignment",
            "8 opinion-given donghu-czj department-opinions",
            "9 task-acknowledged donghu-mzj proposal-assignment",
            "10 reply-drafted donghu-mzj department-replies",
            "11 reply-approved donghu-mzj department-replies",
            "12 reply-sent donghu-mzj department-replies",
            "13 all-replies-sent donghu-mzj department-replies",
            "14 feedback-given 顾清和 proposal-feedback",
            "15 feedback-given 沈知远 proposal-feedback",
            "16 case-closed 提案委办公室 proposal-feedback",
        ]);
    }

    [Fact]
    public async Task Proposer_ReadsTheMilestonesAndTheOwnFeedbackOnly()
    {
        var story = await fixture.ClosedCaseAsync();

        var history = await fixture.Donghu.Proposer("wy-102").GetAsync($"{story.Path}/history");
        var seen = await story.SeenByAsync(fixture.Donghu.Proposer("wy-102"));

        Events(history).Select(e => e.Split(' ')[0]).ShouldBe(["1", "2", "3", "12", "13", "15", "16"]);
        Parts(seen).ShouldBe(["donghu-mzj lead sent"]);
        seen.Json.GetProperty("assignments")[0].GetProperty("feedback").EnumerateArray()
            .ShouldHaveSingleItem().GetProperty("proposer").GetString().ShouldBe("wy-102");
    }

    [Fact]
    public async Task Reply_CarriesTheAnnexInFullAndItsMarks()
    {
        var story = await fixture.ClosedCaseAsync();

        var reply = await fixture.Donghu.Proposer("wy-101").GetAsync($"{story.Path}/assignments/{Story.Lead}/reply");

        reply.Status.ShouldBe(200, reply.Text);
        reply.Json.GetProperty("salutation").EnumerateArray().Select(name => name.GetString()).ShouldBe(["顾清和", "沈知远"]);
        reply.TextAt("documentNumber").ShouldNotBeNull().ShouldMatch("^东民函〔20[0-9]{2}〕[0-9]+号$");
        reply.TextAt("approval", "classMark").ShouldBe("A");
        reply.TextAt("letter", "body").ShouldNotBeNull().ShouldContain("\n今年拟增设五处照料点。\n");
        var annex = reply.Json.GetProperty("annexes").EnumerateArray().ShouldHaveSingleItem();
        annex.GetProperty("department").GetProperty("name").GetString().ShouldBe("东湖区人力资源和社会保障局");
        annex.GetProperty("opinion").GetProperty("points")[0].GetProperty("text").GetString().ShouldBe("我局同意增设照料点。");
        reply.Json.TryGetProperty("sentAt", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Lead_ReadsTheOpinionThatIsAddressedToIt()
    {
        var story = await fixture.ClosedCaseAsync();

        var opinion = await fixture.Donghu.Department(Story.Lead).GetAsync($"{story.Path}/assignments/{Story.Referred}/opinion");

        opinion.Status.ShouldBe(200, opinion.Text);
        opinion.TextAt("department", "name").ShouldBe("东湖区财政局");
        opinion.TextAt("to", "name").ShouldBe("东湖区民政局");
        opinion.Json.GetProperty("opinion").GetProperty("points")[0].GetProperty("text").GetString().ShouldBe("所需经费已列入年度预算。");
    }

    private static IEnumerable<string> Parts(Answer seen) => seen.Json.GetProperty("assignments").EnumerateArray().Select(a =>
        $"{a.GetProperty("department").GetProperty("code")} {a.GetProperty("role")} {a.GetProperty("stage")}");

    private static IEnumerable<string> Events(Answer history) => history.Json.GetProperty("events").EnumerateArray().Select(e =>
        $"{e.GetProperty("number")} {e.GetProperty("event").GetProperty("type")} "
        + $"{e.GetProperty("by").GetProperty("name")} {e.GetProperty("queue")}");
}
