namespace ProposalWorkflow.Functions.Tests;

/// <summary>Query parameters and ids that have no use.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed class ParameterTests(FunctionsFixture fixture)
{
    [Theory]
    [InlineData("proposals?stage=lost")]
    [InlineData("proposals?stage=Closed")]
    [InlineData("proposals?stage=")]
    [InlineData("proposals?size=0")]
    [InlineData("proposals?size=201")]
    [InlineData("proposals?size=-1")]
    [InlineData("proposals?size=ten")]
    [InlineData("proposals?size=99999999999999999999")]
    [InlineData("proposals?size=1&size=2")]
    [InlineData("proposals?continuation=abc")]
    [InlineData("proposals?continuation=%E6%8F%90")]
    [InlineData("proposals?continuation=%00")]
    [InlineData("proposals?depatment=donghu-mzj")]
    [InlineData("departments/donghu-mzj/inbox?state=new")]
    [InlineData("departments/donghu-mzj/inbox?stage=closed")]
    [InlineData("departments/donghu-mzj/inbox?size=0")]
    public async Task Parameter_ThatHasNoUseIsRefused(string path)
    {
        var answer = await fixture.Account.StaysAsItIsAsync(() => fixture.Donghu.Office.GetAsync("api/" + path));

        answer.ShouldBeProblem(400, "wrong-parameter");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("")]
    public async Task Round_ThatIsNoneIsRefused(string round)
    {
        var story = await fixture.ClosedCaseAsync();

        var answer = await fixture.Donghu.Office.GetAsync($"{story.Path}/assignments/{Story.Lead}/reply?round={round}");

        answer.ShouldBeProblem(400, "wrong-parameter");
    }

    [Theory]
    [InlineData("donghu-xxx/reply")]
    [InlineData("donghu-xxx/opinion")]
    [InlineData("xishan-wjj/reply")]
    [InlineData("donghu-rsj/reply")]
    [InlineData("donghu-mzj/opinion")]
    public async Task Department_WithoutSuchAPartIsAbsent(string part)
    {
        var story = await fixture.ClosedCaseAsync();

        (await fixture.Donghu.Office.GetAsync($"{story.Path}/assignments/{part}")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task Continuation_OfAnotherListIsRefused()
    {
        await Story.AssignedAsync(fixture.Donghu);
        await Story.AssignedAsync(fixture.Donghu);
        await fixture.Account.IsSettledAsync();
        var page = await fixture.Donghu.Office.GetAsync($"api/departments/{Story.Lead}/inbox?size=1");

        var answer = await fixture.Donghu.Office.GetAsync($"api/proposals?continuation={page.TextAt("continuation")}");

        answer.ShouldBeProblem(400, "wrong-parameter");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaa")]
    [InlineData("..%2F..%2Fstate")]
    [InlineData("aaaaaaaaaaaaaaa'")]
    [InlineData("%E6%8F%90%E6%A1%88")]
    public async Task Id_ThatCanBeNoCasesIsAbsent(string id)
    {
        var office = fixture.Donghu.Office;

        var answers = await fixture.Account.StaysAsItIsAsync(async () => new[]
        {
            await office.GetAsync($"api/proposals/{id}"),
            await office.GetAsync($"api/proposals/{id}/history"),
            await office.AskAsync(Story.StepOf(id, "accept"), Bodies.Acceptance),
        });

        foreach (var answer in answers)
            answer.ShouldBeProblem(404, "case-not-found");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaa.x")]
    [InlineData("aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.x")]
    public async Task Id_ThatCanBeNoOperationsIsAbsent(string id) =>
        (await fixture.Donghu.Office.GetAsync($"api/operations/{id}")).ShouldBeProblem(404, "not-found");
}
