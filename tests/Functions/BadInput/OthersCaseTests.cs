using System.Text.RegularExpressions;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Whoever asks for a case that is not theirs learns nothing, not even that there is one.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed partial class OthersCaseTests(FunctionsFixture fixture)
{
    private const string Own = "assignments/" + Story.Stranger;

    public static TheoryData<string, string, string> Attempts()
    {
        var attempts = new TheoryData<string, string, string>();
        foreach (var who in new[] { "proposer", "department", "office" })
            foreach (var what in new[] { "", "/history", $"/assignments/{Story.Lead}/reply", $"/assignments/{Story.CoHandler}/opinion" })
                attempts.Add(who, "GET", what);
        attempts.Add("proposer", "POST", $"assignments/{Story.Lead}:give-feedback");
        attempts.Add("department", "POST", $"{Own}:acknowledge");
        attempts.Add("department", "POST", $"{Own}:give-opinion");
        attempts.Add("department", "POST", $"{Own}:draft-reply");
        attempts.Add("department", "POST", $"{Own}:send-reply");
        attempts.Add("department", "POST", $"assignments/{Story.Lead}:acknowledge");
        attempts.Add("office", "POST", "accept");
        attempts.Add("office", "POST", "close");
        attempts.Add("office", "POST", "open-second-round");
        return attempts;
    }

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task Others_CaseAnswersAsAnAbsentOneDoes(string who, string method, string what)
    {
        var story = await fixture.ClosedCaseAsync();
        var absent = new string('b', 16);

        var others = await TryAsync(who, method, story.Id, what);
        var none = await TryAsync(who, method, absent, what);

        others.Status.ShouldBe(404);
        WithoutIds(others, story.Id).ShouldBe(WithoutIds(none, absent));
        others.Headers.Keys.ShouldBe(none.Headers.Keys);
        others.Header("ETag").ShouldBeNull();
    }

    private Task<Answer> TryAsync(string who, string method, string id, string what)
    {
        var caller = who switch
        {
            "proposer" => fixture.Donghu.Proposer("wy-103"),
            "department" => fixture.Donghu.Department(Story.Stranger),
            _ => fixture.Xishan.Office,
        };
        return method == "GET" ? caller.GetAsync($"api/proposals/{id}{what}") : caller.AskAsync(Story.StepOf(id, what), Body(what));
    }

    private static object Body(string step) => step.Split(':')[^1] switch
    {
        "give-feedback" => Bodies.Feedback(),
        "give-opinion" => Bodies.Opinion(),
        "draft-reply" => Bodies.Draft(),
        "open-second-round" => Bodies.Reason,
        _ => Bodies.Nothing,
    };

    private static string WithoutIds(Answer answer, string caseId) =>
        Intent().Replace(answer.Text.Replace(caseId, "{case}", StringComparison.Ordinal), "{intent}");

    [GeneratedRegex("[a-z2-7]{36}")]
    private static partial Regex Intent();
}
