using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>The office's list and the departments' inboxes.</summary>
[Collection(OneProcess.Name)]
public sealed class ListTests(FunctionsFixture fixture, ListedCases cases) : IClassFixture<ListedCases>
{
    private const string List = "api/proposals?session=lists";

    private Cast People => fixture.Donghu;

    [Theory]
    [InlineData("", "照料点", "旧小区加装电梯", "山区校车")]
    [InlineData("&stage=awaiting-review", "山区校车")]
    [InlineData("&stage=awaiting-assignment", "旧小区加装电梯")]
    [InlineData("&stage=in-handling&department=donghu-mzj", "照料点")]
    [InlineData("&department=donghu-rsj", "照料点")]
    [InlineData("&department=donghu-jyj")]
    [InlineData("&text=电梯", "旧小区加装电梯")]
    [InlineData("&text=2025002", "旧小区加装电梯")]
    [InlineData("&text=沈知远&stage=awaiting-review", "山区校车")]
    [InlineData("&text=没有这样的案由")]
    public async Task List_IsNarrowedByEachFilter(string filter, params string[] titles)
    {
        await cases.AreThereAsync(fixture);

        var list = await People.Office.GetAsync(List + filter);

        list.Status.ShouldBe(200, list.Text);
        Titles(list).ShouldBe(titles);
        list.Json.TryGetProperty("continuation", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pages_TogetherAreTheWholeList(int size)
    {
        await cases.AreThereAsync(fixture);
        var pages = new List<string?[]>();

        for (string? next = $"{List}&size={size}"; next is not null;)
        {
            var page = await People.Manager.GetAsync(next);
            pages.Add([.. Titles(page)]);
            next = page.Json.TryGetProperty("continuation", out var more) ? $"{List}&size={size}&continuation={more.GetString()}" : null;
        }

        pages.SelectMany(page => page).ShouldBe(["照料点", "旧小区加装电梯", "山区校车"]);
        pages.SkipLast(1).ShouldAllBe(page => page.Length == size);
    }

    [Fact]
    public async Task Row_ShowsTheCaseAtItsLastVersion()
    {
        var story = await fixture.ClosedCaseAsync();
        await fixture.Account.IsSettledAsync();

        var list = await People.Office.GetAsync("api/proposals?session=cppcc-6-3&stage=closed&size=200");

        var row = list.Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("key").GetProperty("id").GetString() == story.Id);
        row.GetProperty("version").GetInt32().ShouldBe(16);
        row.GetProperty("lead").GetString().ShouldBe(Story.Lead);
        row.GetProperty("coHandlers").EnumerateArray().Select(d => d.GetString()).ShouldBe([Story.CoHandler, Story.Referred]);
        row.GetProperty("askedDepartments").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task DepartmentsThatAnswerApart_HaveNoLeadInAnyList()
    {
        var story = await Story.AcceptedAsync(fixture.Donghu);
        await story.OfficeAsync("assign", Bodies.Separate([Story.Lead, Story.CoHandler]));
        await fixture.Account.IsSettledAsync();

        var row = await RowOfAsync($"api/proposals?session=cppcc-6-3&sort=-submitted&size=200", story);
        row.GetProperty("separate").EnumerateArray().Select(d => d.GetString()).ShouldBe([Story.Lead, Story.CoHandler]);
        row.TryGetProperty("lead", out _).ShouldBeFalse();
        foreach (var department in new[] { Story.Lead, Story.CoHandler })
        {
            var task = await RowOfAsync($"api/departments/{department}/inbox?sort=-assigned&size=200", story);
            task.GetProperty("role").GetString().ShouldBe("separate");
            task.TryGetProperty("lead", out _).ShouldBeFalse();
        }
    }

    private async Task<JsonElement> RowOfAsync(string path, Story story) =>
        (await fixture.Donghu.Office.GetAsync(path)).Json.GetProperty("items").EnumerateArray()
            .Single(row => row.GetProperty("key").GetProperty("id").GetString() == story.Id);

    [Fact]
    public async Task Inbox_ShowsATaskAsOpenUntilTheDepartmentHasDoneItsPart()
    {
        var story = await Story.AssignedAsync(People, Story.CoHandler);

        (await InboxesAsync(story)).ShouldBe(["open", "all"]);
        await story.GiveOpinionAsync(Story.CoHandler, Bodies.Opinion());

        (await InboxesAsync(story)).ShouldBe(["done", "all"]);
    }

    [Fact]
    public async Task Inbox_OfTheLeadNamesTheOpinionsThatAreMissing()
    {
        var story = await Story.AssignedAsync(People, Story.CoHandler);
        await fixture.Account.IsSettledAsync();

        var inbox = await People.Department(Story.Lead).GetAsync($"api/departments/{Story.Lead}/inbox?size=200");

        var task = inbox.Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("key").GetProperty("id").GetString() == story.Id);
        task.GetProperty("missingOpinions").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe(Story.CoHandler);
        task.GetProperty("role").GetString().ShouldBe("lead");
        task.GetProperty("stage").GetString().ShouldBe("awaiting-acknowledgement");
    }

    /// <summary>The states under which the co-handler's inbox shows the case.</summary>
    private async Task<IReadOnlyList<string>> InboxesAsync(Story story)
    {
        await fixture.Account.IsSettledAsync();
        var shown = new List<string>();
        foreach (var state in new[] { "open", "done", "all" })
        {
            var inbox = await People.Department(Story.CoHandler).GetAsync($"api/departments/{Story.CoHandler}/inbox?state={state}&size=200");
            if (inbox.Json.GetProperty("items").EnumerateArray().Any(r => r.GetProperty("key").GetProperty("id").GetString() == story.Id))
                shown.Add(state);
        }

        return shown;
    }

    private static IEnumerable<string?> Titles(Answer list) =>
        list.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("title").GetString());
}

/// <summary>Three cases in a session of their class's own, each in another stage.</summary>
public sealed class ListedCases
{
    private Task? _made;

    public Task AreThereAsync(FunctionsFixture fixture, string session = "lists") => _made ??= MakeAsync(fixture, session);

    private static async Task MakeAsync(FunctionsFixture fixture, string session)
    {
        var first = await Story.SubmittedAsync(fixture.Donghu, session, "照料点");
        await first.OfficeAsync("accept", Bodies.Acceptance);
        await first.OfficeAsync("assign", Bodies.Assignment(Story.Lead, Story.CoHandler));
        var second = await Story.SubmittedAsync(fixture.Donghu, session, "旧小区加装电梯");
        await second.OfficeAsync("accept", Bodies.Acceptance);
        await Story.SubmittedAsync(fixture.Donghu, session, "山区校车");
        await fixture.Account.IsSettledAsync();
    }
}
