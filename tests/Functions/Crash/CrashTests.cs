using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>
/// A process is killed with -9 while it handles a command, at each place where that could lose or double something. Another one
/// takes over when the message's lease is over, and in the end everything is there, once.
/// </summary>
[Collection(CrashSiteCollection.Name)]
public sealed class CrashTests(CrashSite site)
{
    private static readonly string[] Departments = [Story.Lead, Story.CoHandler];

    // Which command is under way; where it stops; the request that is held; whether it gets through; what of it is then done.
    private static readonly (string Name, string Command, bool AtTables, (string Method, string Text, bool Passes) Held, bool Committed, int MostCopies)[] Places =
    [
        ("before a number is claimed", "accept", true, ("POST", "/series", false), false, 1),
        ("when a number is claimed and nobody was told", "accept", true, ("POST", "/series", true), false, 1),
        ("between the number and the commit", "accept", true, ("POST", "/cases", false), false, 1),
        ("when an acceptance is committed and nobody was told", "accept", true, ("POST", "/cases", true), true, 1),
        ("between the commit of an acceptance and the list", "accept", true, ("PUT", "/caselist", false), true, 1),
        ("before the commit", "assign", true, ("POST", "/cases", false), false, 1),
        ("when it is committed and nobody was told", "assign", true, ("POST", "/cases", true), true, 1),
        ("between commit and publish", "assign", false, ("POST", "/department-", false), true, 1),
        ("when the first message is out and nobody was told", "assign", false, ("POST", "/department-", true), true, 2),
        ("between the first message and the second", "assign", false, ("POST", "/department-donghu-rsj", false), true, 2),
        ("between the messages and the lists", "assign", true, ("PUT", "/inbox", false), true, 2),
        ("when only the message that came in is left", "assign", false, ("DELETE", "/proposal-assignment", false), true, 2),
    ];

    public static TheoryData<string> Names => new(Places.Select(place => place.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Kill_LosesAndDoublesNothing(string name)
    {
        var (_, command, atTables, request, committed, mostCopies) = Places.Single(place => place.Name == name);
        var story = command == "accept" ? await Story.SubmittedAsync(site.People) : await Story.AcceptedAsync(site.People);
        await site.Account.IsSettledAsync();
        var held = (atTables ? site.Tables : site.Queues)
            .Set(new Trap(request.Method, request.Text, request.Passes));

        var asked = await site.People.Office.PostAsync(story.To(command), Body(command));
        asked.Status.ShouldBe(202, asked.Text);
        await held.WaitAsync(TimeSpan.FromMinutes(1));
        await IsAsync(asked.Header("Location")!, committed ? "done" : "pending");
        await site.KillAndStartAnotherAsync();
        await site.Account.IsSettledAsync();

        await IsAsync(asked.Header("Location")!, "done");
        if (command == "accept")
            await site.People.Office.AskAsync(story.To("assign"), Body("assign"));
        await site.Account.IsSettledAsync();
        await EveryPartIsThereOnceAsync(story, mostCopies);
    }

    private async Task EveryPartIsThereOnceAsync(Story story, int mostCopies)
    {
        var office = site.People.Office;
        var history = (await office.GetAsync($"{story.Path}/history")).Json.GetProperty("events").EnumerateArray().ToList();
        history.Select(e => e.GetProperty("event").GetProperty("type").GetString())
            .ShouldBe(["case-submitted", "case-accepted", "departments-assigned"]);
        (await office.GetAsync(story.Path)).Json.GetProperty("version").GetInt32().ShouldBe(3);
        (await ListAsync("api/proposals?session=cppcc-6-3&size=200", story)).ShouldBe([3]);
        await NumbersHaveNoGapAsync();

        foreach (var (department, number) in Departments.Select((d, i) => (d, i + 1)))
        {
            (await ListAsync($"api/departments/{department}/inbox?size=200", story)).ShouldBe([3]);
            var messages = await new Mailbox(site.Account, department).ReceiveAsync(story.Id);
            messages.Count.ShouldBeInRange(1, mostCopies);
            messages.Select(message => message.GetRawText()).Distinct().ShouldHaveSingleItem();
            messages[0].GetProperty("id").GetString().ShouldBe($"{history[2].GetProperty("intent").GetString()}-{number}");
        }
    }

    /// <summary>Each case that any of these tests made has a number, and together they are 1 to n.</summary>
    private async Task NumbersHaveNoGapAsync()
    {
        var list = await site.People.Office.GetAsync("api/proposals?session=cppcc-6-3&size=200");
        var numbers = list.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("caseNumber").GetString()).ToList();
        numbers.Order().ShouldBe(Enumerable.Range(1, numbers.Count).Select(n => $"2026{n:000}"));
    }

    /// <summary>The versions at which the list shows the case.</summary>
    private async Task<IEnumerable<int>> ListAsync(string path, Story story) =>
        (await site.People.Office.GetAsync(path)).Json.GetProperty("items").EnumerateArray()
            .Where(row => row.GetProperty("key").GetProperty("id").GetString() == story.Id)
            .Select(row => row.GetProperty("version").GetInt32());

    private async Task IsAsync(string operation, string status) => await Eventually.IsTrueAsync(
        $"the operation is {status}", async () => (await site.People.Office.GetAsync(operation)).TextAt("status") == status);

    private static object Body(string command) => command == "accept" ? Bodies.Acceptance : Bodies.Assignment(Story.Lead, Story.CoHandler);
}
