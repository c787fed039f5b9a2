using System.Text.Json.Nodes;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>
/// The description as it is served. That requests and answers are as it says is looked at with each of them, in every test here
/// (<see cref="ContractHandler"/>).
/// </summary>
[Collection(OneProcess.Name)]
public sealed class ContractTests(FunctionsFixture fixture)
{
    private const string Path = "api/openapi.json";

    [Fact]
    public async Task Description_IsServedToEveryoneAndKept()
    {
        var nobody = fixture.Donghu.With(null);

        var answer = await nobody.GetAsync(Path);

        answer.Status.ShouldBe(200, answer.Text);
        answer.TextAt("openapi").ShouldBe("3.1.1");
        answer.Header("Content-Type").ShouldBe("application/json; charset=utf-8");
        answer.Header("Cache-Control").ShouldBe("public, max-age=300");
        var again = await nobody.GetAsync(Path, ("If-None-Match", answer.Header("ETag")!));
        (again.Status, again.Text).ShouldBe((304, ""));
    }

    /// <summary>As the host knows them, which has found them in its own way.</summary>
    [Fact]
    public async Task Operations_AreTheHttpTriggersOfTheHost()
    {
        using var http = new HttpClient { BaseAddress = fixture.Functions.BaseAddress };
        var functions = JsonNode.Parse(await http.GetStringAsync("admin/functions"))!.AsArray();
        var triggers = functions.Where(f => f!["invoke_url_template"] is not null)
            .Select(f => $"{f!["name"]} {Uri.UnescapeDataString(new Uri(f["invoke_url_template"]!.ToString()).AbsolutePath)}").ToList();

        (await ContractAsync()).Operations.Select(o => $"{o.Id} {o.Path}").Order().ShouldBe(triggers.Order());
        triggers.Count.ShouldBeGreaterThan(40);
    }

    /// <summary>What nobody asks for has been held against nothing.</summary>
    [Fact]
    public async Task Operations_AreAllAskedForByTheAccessTests()
    {
        var contract = await ContractAsync();
        var asked = AccessTests.Doors.AsEnumerable<object[]>().Select(row => row[0].ToString()!.Split(' ')).Select(door => door is ["POST", var step]
            ? contract.Find(HttpMethod.Post, "/" + Story.StepOf("x", step))
            : contract.Find(HttpMethod.Get, "/api/" + door[1]));

        contract.Operations.Select(o => o.Id).Except(asked.Select(o => o.ShouldNotBeNull().Id))
            .ShouldBe(
                [
                    "SubmitProposal", "ImportProposals", "GetOpenApi",
                    "ListPublicLetters", "GetPublicLetter", // PublicTests ask for these
                    "GetPoison", "RedrivePoison", // PoisonTests ask for these
                ],
                ignoreOrder: true, "Add a row to AccessTests.");
    }

    /// <summary>That the check finds something: an answer that the description does not know.</summary>
    [Fact]
    public async Task Answer_ThatIsNotDescribedIsAFault()
    {
        var contract = await ContractAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.Functions.BaseAddress, "api/jurisdiction"));
        using var answer = new HttpResponseMessage { Content = new StringContent("""{"code":1,"nothing":[]}""", null, "application/json") };

        var faults = await contract.FaultsAsync(request, answer);

        faults.ShouldContain("answer/code: 1 is no \"string\"");
        faults.ShouldContain("answer/nothing is not described");
        faults.ShouldContain("answer/name is missing");
    }

    private Task<Contract> ContractAsync() => Client.ContractAsync(fixture.Functions.BaseAddress);
}
