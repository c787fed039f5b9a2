using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local.Tests;

/// <summary>Where the sample cases have run, another one is submitted, and the office asks; then the command line measures the same store.</summary>
[Collection(SamplesPlayedCollection.Name)]
public sealed class SimilarityTests(SamplesPlayed played)
{
    private const string Title = "关于增设社区助老食堂的建议";

    [Fact]
    public async Task Office_FindsTheTwinAndTheDepartments_AndNobodyElseDoes()
    {
        played.Ended.ExitCode.ShouldBe(0, played.Ended.Output + played.Ended.Error);
        var asking = new Asking();
        var options = new LauncherOptions
        {
            Once = true,
            Keep = true,
            Folder = played.Launcher.Folder,
            Port = played.Launcher.Port,
            App = FunctionsSettings.BuiltApp,
        };
        var screen = new Screen(TextWriter.Null, TextWriter.Null);
        (await new Launcher(options, asking, screen, TimeProvider.System).RunAsync(CancellationToken.None)).ShouldBe(0);

        var twin = asking.Similar["items"]![0]!;
        twin["title"]!.GetValue<string>().ShouldBe("关于完善社区助老食堂服务网络的建议");
        twin["words"]!.AsArray().Select(w => w!.GetValue<string>()).ShouldContain("社区助老食堂");
        twin["stage"]!.GetValue<string>().ShouldBe("closed");
        twin["caseNumber"]!.GetValue<string>().ShouldBeOneOf("20260001", "20260002"); // two samples take numbers of this session at once
        twin["session"]!["code"]!.GetValue<string>().ShouldBe("npc-8-4");

        var lead = asking.Suggestions["lead"]![0]!;
        lead["department"]!["code"]!.GetValue<string>().ShouldBe("nanhu-mzj");
        lead["dutyWords"]!.AsArray().Select(w => w!.GetValue<string>()).ShouldContain("助老食堂");
        lead["pastCases"]![0]!["id"]!.GetValue<string>().ShouldBe(twin["id"]!.GetValue<string>());
        asking.Suggestions["coHandlers"]!.AsArray().Count.ShouldBeGreaterThan(0);
        asking.Refused.ShouldBe(
        [
            ("manager", "similar", HttpStatusCode.OK), ("manager", "suggestions", HttpStatusCode.Forbidden),
            ("nanhu-mzj", "similar", HttpStatusCode.Forbidden), ("nanhu-mzj", "suggestions", HttpStatusCode.Forbidden),
            ("wy-1", "similar", HttpStatusCode.Forbidden), ("wy-1", "suggestions", HttpStatusCode.Forbidden),
            ("office", "similar?size=0", HttpStatusCode.BadRequest), ("office", "suggestions?size=3", HttpStatusCode.BadRequest),
        ]);

        var output = new StringWriter();
        (await SuggestQuality.RunAsync(["--folder", played.Launcher.Folder], new Screen(output, output), CancellationToken.None)).ShouldBe(0);
        var samples = SampleSet.Load().Cases.Count(c => c.Jurisdiction == "nanhu");
        output.ToString().ShouldContain($"{samples + 1}, of them assigned {samples}");
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("--connection")]
    [InlineData("--connection", "nonsense")]
    [InlineData("--jurisdictions", "no/such/folder", "--connection", "UseDevelopmentStorage=true")]
    public Task WrongOption_IsOneSentence(params string[] arguments) =>
        Should.ThrowAsync<CannotStartException>(() => SuggestQuality.RunAsync(arguments, new Screen(TextWriter.Null, TextWriter.Null), default));

    [Fact]
    public async Task FolderWithoutStore_IsSaid() => (await Should.ThrowAsync<CannotStartException>(
        () => SuggestQuality.RunAsync(["--folder", Path.Combine(played.Launcher.Folder, "nothing")], new Screen(TextWriter.Null, TextWriter.Null), default)))
        .Message.ShouldContain("Run the launcher first");

    /// <summary>The questions, in place of the samples.</summary>
    private sealed class Asking : ISampleRun
    {
        public JsonNode Similar { get; private set; } = null!;

        public JsonNode Suggestions { get; private set; } = null!;

        public List<(string Who, string What, HttpStatusCode Status)> Refused { get; } = [];

        public IReadOnlyList<CallerGroup> Callers { get; } = [];

        public IReadOnlyList<Jurisdiction> Places { get; } = [];

        public async Task<bool> RunAsync(SampleSurroundings surroundings, CancellationToken ct)
        {
            using var client = new HttpClient { BaseAddress = surroundings.Functions };
            var office = surroundings.Tokens.Mint(TokenRequest.ForOffice("nanhu"));
            var api = new WorkflowApi(client, () => office);
            var id = await api.SubmitAsync(new Submit("cppcc-6-3", Title, "老人做饭不便，建议在社区增设助老食堂，开展上门送餐。", [new Proposer("wy-1", "木子青")]), ct);
            Similar = await api.GetAsync<JsonNode>($"api/proposals/{id}/similar?size=3", ct);
            Suggestions = await api.GetAsync<JsonNode>($"api/proposals/{id}/suggestions", ct);

            (string Who, TokenRequest Token, string[] What)[] questions =
            [
                ("manager", TokenRequest.ForManager("nanhu"), ["similar", "suggestions"]),
                ("nanhu-mzj", TokenRequest.ForDepartment("nanhu", "nanhu-mzj"), ["similar", "suggestions"]),
                ("wy-1", TokenRequest.ForProposer("nanhu", "wy-1", "木子青"), ["similar", "suggestions"]),
                ("office", TokenRequest.ForOffice("nanhu"), ["similar?size=0", "suggestions?size=3"]),
            ];
            foreach (var (who, token, whats) in questions)
                foreach (var what in whats)
                    Refused.Add((who, what, await StatusAsync(client, surroundings.Tokens.Mint(token), $"api/proposals/{id}/{what}", ct)));
            (await StatusAsync(client, office, $"api/proposals/{new string('0', 32)}/similar", ct)).ShouldBe(HttpStatusCode.NotFound);
            return true;
        }

        private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string token, string path, CancellationToken ct)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await client.SendAsync(request, ct);
            return answer.StatusCode;
        }
    }
}
