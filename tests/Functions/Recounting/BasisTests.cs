using System.Text;
using System.Text.Json;
using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What if? A place tries rules and calendars, and applies them, over HTTP. It has cases of its own, so nothing moves elsewhere.</summary>
[Collection(OneProcess.Name)]
public sealed class BasisTests(FunctionsFixture fixture)
{
    private const string Three = "\"limits\": \"reply\", \"amount\": 3", Two = "\"limits\": \"reply\", \"amount\": 2";

    private Cast Jinghu => fixture.Site.CastOf("jinghu", fixture.Functions);

    private static string Reason => "?reason=" + Uri.EscapeDataString("新办法自即日起施行");

    [Fact]
    public async Task Rules_ArePreviewedAppliedAndShown()
    {
        var office = Jinghu.Office;
        var story = await Story.SubmittedAsync(Jinghu, "cppcc-2-4");
        await story.OfficeAsync("accept", Bodies.Nothing);
        await story.OfficeAsync("assign", Bodies.Assignment("jinghu-mzj", "jinghu-rsj"));
        await fixture.Account.IsSettledAsync();
        var since = (await office.GetAsync("api/rules")).Json.GetProperty("since").GetInt32();
        var text = File("rules", "cppcc-usual");
        text.ShouldContain(Three);
        text = text.Replace(Three, Two, StringComparison.Ordinal);

        var before = await office.GetAsync(story.Path);
        var preview = await fixture.Account.StaysAsItIsAsync(() => office.PostAsync("api/rules:preview", Json(text)));
        preview.Status.ShouldBe(200, preview.Text);
        var moved = CaseOf(preview, story).GetProperty("deadlines").EnumerateArray().ShouldHaveSingleItem();
        moved.GetProperty("step").GetString().ShouldBe("reply");
        moved.GetProperty("department").GetProperty("code").GetString().ShouldBe("jinghu-mzj");
        string.CompareOrdinal(moved.GetProperty("to").GetString(), moved.GetProperty("from").GetString()).ShouldBeLessThan(0);
        moved.GetProperty("why").GetString().ShouldNotBeNull().ShouldContain("由3个月改为2个月");
        preview.Json.GetProperty("totals").GetProperty("earlier").GetInt32().ShouldBe(1);
        (await office.GetAsync(story.Path)).Header("ETag").ShouldBe(before.Header("ETag"));

        var key = ("Idempotency-Key", Guid.NewGuid().ToString("n"));
        var path = $"api/rules:apply{Reason}&since={since}";
        var applied = await office.PostAsync(path, Json(text), ("Prefer", "wait=30"), key);
        applied.Status.ShouldBe(200, applied.Text);
        applied.Json.GetProperty("version").GetInt32().ShouldBe(since + 1);
        applied.Json.GetProperty("moved").GetInt32().ShouldBe(1);
        (await office.PostAsync(path, Json(text), ("Prefer", "wait=30"), key)).Text.ShouldBe(applied.Text);
        (await office.GetAsync(applied.TextAt("self")!)).Text.ShouldBe(applied.Text);
        (await office.PostAsync(path, Json(text + " "), key)).ShouldBeProblem(422, "idempotency-key-reused");
        // Who still goes by what they saw before the change is told so.
        var late = await office.PostAsync(path, Json(text), ("Prefer", "wait=30"));
        late.ShouldBeProblem(412, "basis-changed");
        (await office.GetAsync(late.TextAt("operation")!)).TextAt("status").ShouldBe("rejected");

        var history = await office.GetAsync($"{story.Path}/history");
        history.Text.ShouldContain("deadlines-recounted");
        history.Text.ShouldContain("新办法自即日起施行");
        var again = await office.PostAsync("api/rules:preview", Json(text));
        again.Json.GetProperty("cases").GetArrayLength().ShouldBe(0);
        var shown = (await Jinghu.Manager.GetAsync("api/rules")).Json.GetProperty("sets")[0];
        shown.GetProperty("inForce").GetProperty("version").GetInt32().ShouldBe(since + 1);
        shown.GetProperty("content").GetProperty("rules").EnumerateArray()
            .Single(r => r.GetProperty("limits").GetString() == "reply").GetProperty("amount").GetInt32().ShouldBe(2);
        shown.GetProperty("earlier").GetArrayLength().ShouldBeGreaterThan(0); // the program's, at the end
    }

    [Fact]
    public async Task Calendar_IsShownWithItsYearAndTriedForAnother()
    {
        var shown = await Jinghu.Office.GetAsync("api/calendars/2026");
        shown.Json.GetProperty("workingDays").GetInt32().ShouldBe(248);
        var content = shown.Json.GetProperty("content").GetRawText();

        (await Jinghu.Office.PostAsync("api/calendars/2026:preview", Json("\uFEFF" + content))).Json.GetProperty("cases").GetArrayLength().ShouldBe(0);
        (await Jinghu.Office.GetAsync("api/calendars/2031")).ShouldBeProblem(404, "not-found").GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("2026");
        (await Jinghu.Office.GetAsync("api/calendars/later")).ShouldBeProblem(404, "not-found");
    }

    [Theory]
    [InlineData("calendars/2027", "\"year\": 2026", "\"year\": 2026", "第2行：年份应为2027，与地址所写的一致。")]
    [InlineData("calendars/2026", "\"2026-01-03\"]", "\"2026-01-03\", \"2026-09-31\"]", "第13行：“2026-09-31”不是日期（YYYY-MM-DD）。")]
    [InlineData("calendars/2026", "[\"2026-01-04\"]", "[\"2026-01-03\"]", "第14行：2026-01-03既放假又上班（元旦）。")]
    [InlineData("rules", "\"unit\": \"month\"", "\"unit\": \"fortnight\"", "第64行：“fortnight”不在可用值之列：calendar-day、working-day、month、fixed-date。")]
    [InlineData("rules", "\"roles\": [\"co-handler\"]", "\"roles\": [\"lead\"]", "第65行：“会办意见”的期限不适用于“主办”；可用：co-handler。")]
    public async Task File_ThatCannotBeUsedIsRefusedWithTheLine(string door, string good, string bad, string expected)
    {
        var text = (door == "rules" ? File("rules", "cppcc-usual") : File("calendars", "2026")).Replace(good, bad, StringComparison.Ordinal);

        foreach (var path in new[] { $"api/{door}:preview", $"api/{door}:apply{Reason}" })
        {
            var answer = await Jinghu.Office.PostAsync(path, Json(text));
            (answer.Status, answer.TextAt("type")).ShouldBe((422, "/problems/wrong-basis"), answer.Text);
            answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("detail").GetString()).ShouldContain(expected);
        }
    }

    [Fact]
    public async Task Request_ThatIsNoneIsRefused()
    {
        var (office, text) = (Jinghu.Office, File("rules", "cppcc-usual"));
        (await office.PostAsync("api/rules:apply", Json(text))).ShouldBeProblem(400, "wrong-parameter");
        (await office.PostAsync($"api/rules:apply{Reason}&since=x", Json(text))).ShouldBeProblem(400, "wrong-parameter");
        (await office.PostAsync("api/rules:preview", new StringContent(text, Encoding.UTF8, "text/plain"))).ShouldBeProblem(415, "not-json");
        (await office.PostAsync("api/rules:preview", Json(text + new string(' ', 1024 * 1024)))).ShouldBeProblem(413, "body-too-large");
        (await office.PostAsync("api/rules:preview", Json("{"))).ShouldBeProblem(422, "wrong-basis", "");
        (await Jinghu.Manager.PostAsync("api/rules:preview", Json(text))).ShouldBeProblem(403, "role-not-allowed");
        (await Jinghu.Department("jinghu-mzj").GetAsync("api/rules")).ShouldBeProblem(403, "role-not-allowed");
        (await office.GetAsync("api/operations/basis.nothing")).ShouldBeProblem(404, "not-found");
    }

    private static JsonElement CaseOf(Answer preview, Story story) =>
        preview.Json.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("proposal").GetString() == "/" + story.Path);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static string File(string folder, string name) =>
        System.IO.File.ReadAllText(Path.Combine(RepositoryFolder.Combine("functions", folder), name + ".json"));
}
