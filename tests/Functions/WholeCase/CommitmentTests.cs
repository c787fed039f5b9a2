using System.Text.Json;
using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>跟踪落实, from the reply that promises something to the office's confirmation, long after the case is closed. It has a process and a
/// store of its own, since its clock is set forward by weeks.</summary>
public sealed class CommitmentTests : IAsyncLifetime
{
    private const string Lead = "yunxi-mzj", Other = "yunxi-rsj", Promise = "五处照料点全部建成";
    private readonly ScratchFolder _folder = ScratchFolder.Create("commitments");
    private Site? _site;
    private FunctionsProcess? _functions;
    private MovableClock? _clock;

    private string ClockFile => Path.Combine(_folder.Path, "clock");

    private Client Office => As(TokenRequest.ForOffice("yunxi"));

    private Client Manager => As(TokenRequest.ForManager("yunxi"));

    public async Task InitializeAsync()
    {
        _clock = new MovableClock(ClockFile, TimeProvider.System);
        _site = await Site.StartAsync("commitments-site");
        _functions = await _site.StartFunctionsAsync([.. LocalSettings.OfClock(ClockFile).Select(s => (s.Key, s.Value))]);
    }

    public async Task DisposeAsync()
    {
        if (_functions is not null)
            await _functions.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Promise_IsFollowedAfterTheCaseIsClosed_UntilTheOfficeConfirmsIt()
    {
        var lead = Department(Lead);
        // More than the fifteen working days in which it is near, whatever holidays there are.
        var due = DateOnly.FromDateTime(_clock!.GetUtcNow().AddDays(40).DateTime);
        var (id, path) = await ClosedAsync(lead, due);

        var open = await OneAsync(Office, "api/commitments");
        open.GetProperty("text").GetString().ShouldBe(Promise);
        open.GetProperty("due").GetString().ShouldBe($"{due:yyyy-MM-dd}");
        open.TryGetProperty("urgency", out _).ShouldBeFalse();
        (await ItemsAsync(Department(Other), "api/commitments")).ShouldBeEmpty();
        (await lead.GetAsync($"api/commitments?department={Other}")).ShouldBeProblem(403, "role-not-allowed");
        (await Office.GetAsync("api/commitments?dueFrom=2026-02-30")).ShouldBeProblem(400, "wrong-parameter");
        (await ItemsAsync(Office, $"api/commitments?dueTo={due.AddDays(-1):yyyy-MM-dd}")).ShouldBeEmpty();

        await DoneAsync(lead, $"{path}:report-progress", new { text = "三处已建成。" });
        (await Office.AskAsync($"{path}:confirm-commitment", new { })).ShouldBeProblem(409, "commitment-not-reported");
        Words((await CommitmentAsync(lead, id)).GetProperty("allowed")).ShouldBe(["report-progress", "report-fulfilled", "explain-commitment"]);

        _clock!.SetForwardBy(TimeSpan.FromDays(70));
        (await OneAsync(Office, "api/commitments?urgency=overdue")).GetProperty("urgency").GetString().ShouldBe("overdue");
        var alert = await Eventually.GetAsync("the managers are alerted", async () =>
            (await ItemsAsync(Manager, "api/alerts?kind=escalated"))
                .Select(a => a.GetProperty("title").GetString()!).FirstOrDefault(title => title.Contains(Promise, StringComparison.Ordinal)));
        alert.ShouldStartWith("督办：云溪县民政局承诺事项");
        var task = (await ItemsAsync(lead, $"api/departments/{Lead}/inbox?state=open")).ShouldHaveSingleItem();
        (task.GetProperty("urgency").GetString(), task.GetProperty("commitments")[0].GetProperty("text").GetString()).ShouldBe(("overdue", Promise));

        await DoneAsync(lead, $"{path}:report-fulfilled", new { done = "五处均已建成使用。" });
        (await OneAsync(Office, "api/commitments?state=awaiting")).GetProperty("state").GetString().ShouldBe("reported");
        Words((await CommitmentAsync(Office, id)).GetProperty("allowed")).ShouldBe(["confirm-commitment", "send-back-commitment"]);
        await DoneAsync(Office, $"{path}:confirm-commitment", new { });

        var seen = await CommitmentAsync(As(TokenRequest.ForProposer("yunxi", "wy-101", "顾清和")), id);
        seen.GetProperty("stateName").GetString().ShouldBe("已落实");
        seen.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("name").GetString()).ShouldBe(["报告进展", "确认承诺事项"]);
        (await ItemsAsync(Office, "api/commitments")).ShouldBeEmpty();
        await OneAsync(Office, $"api/commitments?state=done&department={Lead}");
        var statistics = (await Manager.GetAsync("api/sessions/cppcc-6-3/statistics")).Json.GetProperty("commitments")[0];
        (statistics.GetProperty("carriedOut").GetInt32(), statistics.GetProperty("late").GetInt32(), statistics.GetProperty("open").GetInt32()).ShouldBe((1, 1, 0));
        (await ItemsAsync(lead, $"api/departments/{Lead}/inbox?state=open")).ShouldBeEmpty();
    }

    private async Task<(string Id, string Path)> ClosedAsync(Client lead, DateOnly due)
    {
        var submitted = await As(TokenRequest.ForProposer("yunxi", "wy-101", "顾清和")).AskAsync("api/proposals", Bodies.Submission());
        var path = submitted.TextAt("proposal")!.TrimStart('/');
        await DoneAsync(Office, $"{path}:accept", Bodies.Acceptance);
        await DoneAsync(Office, $"{path}:assign", Bodies.Assignment(Lead));
        foreach (var (step, body) in new (string, object)[]
        {
            ("acknowledge", Bodies.Nothing), ("draft-reply", Bodies.Draft([(Promise, due, Lead)])), ("approve-reply", Bodies.Approval()), ("send-reply", Bodies.Nothing),
        })
            await DoneAsync(lead, $"{path}/assignments/{Lead}:{step}", body);
        await DoneAsync(Office, $"{path}:close", Bodies.Reason);
        return (path.Split('/')[^1], $"{path}/commitments/c1");
    }

    private static async Task<JsonElement> CommitmentAsync(Client who, string id)
    {
        var answer = await who.GetAsync($"api/proposals/{id}/commitments");
        answer.Status.ShouldBe(200, answer.Text);
        return answer.Json.GetProperty("commitments").EnumerateArray().ShouldHaveSingleItem();
    }

    /// <summary>Lists are written after the answer is out.</summary>
    private static async Task<JsonElement> OneAsync(Client who, string path) =>
        (await Eventually.GetAsync(path, async () => await ItemsAsync(who, path) is { Count: 1 } items ? items : null))[0];

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(Client who, string path)
    {
        var answer = await who.GetAsync(path);
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json.GetProperty("items").EnumerateArray()];
    }

    private static async Task DoneAsync(Client who, string path, object body)
    {
        var answer = await who.AskAsync(path, body);
        answer.Status.ShouldBe(200, $"{path}: {answer.Text}");
    }

    private static IEnumerable<string?> Words(JsonElement json) => json.EnumerateArray().Select(w => w.GetString());

    private Client Department(string code) => As(TokenRequest.ForDepartment("yunxi", code));

    /// <summary>A token that holds when weeks have gone by.</summary>
    private Client As(TokenRequest token) => _site!.CastOf("yunxi", _functions!).As(token with { Lifetime = TimeSpan.FromDays(100) });
}
