using System.Text;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>A process is killed with -9 in the midst of an import; another one goes on, and each line is one case.</summary>
[Collection(CrashSiteCollection.Name)]
public sealed class ImportCrashTests(CrashSite site)
{
    private const int Lines = 70; // more than a slice

    // A text in the request that is held, and whether it gets through.
    [Theory]
    [InlineData("before a slice's outcomes are stored", true, "line-0000", false)]
    [InlineData("when a slice's outcomes are stored and nobody was told", true, "line-0000", true)]
    [InlineData("amid a slice's submissions", false, "/proposal-intake", true)]
    public async Task Kill_LosesAndDoublesNoLine(string name, bool atTables, string text, bool passes)
    {
        _ = name;
        var mark = $"丙{Guid.NewGuid():n}"[..9];
        HttpContent File() => ImportFiles.JsonLines(ImportFiles.Lines("imports", mark, Lines));
        var held = (atTables ? site.Tables : site.Queues).Set(new Trap("POST", text, passes));

        var taken = await site.People.Office.PostAsync("api/imports", File());
        taken.Status.ShouldBe(202, taken.Text);
        await held.WaitAsync(TimeSpan.FromMinutes(1));
        await site.KillAndStartAnotherAsync();

        var done = await Eventually.GetAsync("the import is done", async () =>
            await site.People.Office.GetAsync(taken.TextAt("self")!) is var now && now.TextAt("status") == "done" ? now : null, TimeSpan.FromMinutes(3));
        done.Json.GetProperty("accepted").GetInt32().ShouldBe(Lines);
        await site.Account.IsSettledAsync();
        var list = await site.People.Office.GetAsync($"api/proposals?session=imports&text={mark}&size=200");
        list.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("title").GetString()).Order()
            .ShouldBe(Enumerable.Range(1, Lines).Select(i => $"{mark}第{i}件").Order());
        (await site.People.Office.PostAsync("api/imports", File())).Text.ShouldBe(done.Text);
    }

    [Fact]
    public async Task Kill_LosesAndDoublesNoLetter()
    {
        var zip = LetterFiles.Zip([.. Enumerable.Range(1, Lines).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply($"2012{i:000}"))))]);
        var held = site.Queues.Set(new Trap("POST", "/proposal-intake", true));

        var taken = await site.People.Office.PostAsync("api/letters:import", ImportFiles.File(zip, LetterFiles.ZipType));
        taken.Status.ShouldBe(202, taken.Text);
        await held.WaitAsync(TimeSpan.FromMinutes(1));
        await site.KillAndStartAnotherAsync();

        var done = await Eventually.GetAsync("the import is done", async () =>
            await site.People.Office.GetAsync(taken.TextAt("self")!) is var now && now.TextAt("status") == "done" ? now : null, TimeSpan.FromMinutes(3));
        done.Json.GetProperty("accepted").GetInt32().ShouldBe(Lines, done.Text);
        await site.Account.IsSettledAsync();
        var list = await site.People.Office.GetAsync("api/proposals?session=old&archived=only&size=200");
        list.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("caseNumber").GetString()).Order()
            .ShouldBe(Enumerable.Range(1, Lines).Select(i => $"2012{i:000}"));
    }
}
