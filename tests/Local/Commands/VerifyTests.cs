using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Local.Tests;

/// <summary>From a store to a file, and from the file alone to a verdict.</summary>
public sealed class VerifyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.Create("trails");

    private string File => Path.Combine(_folder.Path, "cases.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_OfAWholeStoreIsWhole()
    {
        await ExportAsync("one", "two");

        var verified = await RunCommands.RunAsync("verify", File);

        verified.ExitCode.ShouldBe(0, verified.Error);
        verified.Output.Trim().ShouldEndWith("events are whole");
        verified.Error.ShouldBeEmpty();
        Lines().ShouldContain(line => line.Contains("\"content\"", StringComparison.Ordinal) && line.Length > 40_000); // from a blob
    }

    [Fact]
    public async Task Verify_NamesEveryCaseThatIsNotWhole()
    {
        var (one, two) = await ExportAsync("one", "two");
        Edit(lines => lines
            .Where(line => !(IsOf(line, two) && line["number"]?.GetValue<int>() == 2))
            .Select(line =>
            {
                if (IsOf(line, one) && line["number"]?.GetValue<int>() == 1)
                    line["content"] = line["content"]!.GetValue<string>().Replace("案文", "正文", StringComparison.Ordinal);
                return line;
            }));

        var verified = await RunCommands.RunAsync("verify", File);

        verified.ExitCode.ShouldBe(1);
        verified.Error.ShouldContain($"{one}  event 1  changed: its content is not what its hash says");
        verified.Error.ShouldContain($"{two}  event 2  removed");
        verified.Output.ShouldStartWith("2 cases are not whole");
    }

    [Fact]
    public async Task Verify_NamesLinesInAnotherOrder()
    {
        var (one, _) = await ExportAsync("one", "two");
        Edit(lines => [.. lines.Where(l => IsOf(l, one)).Reverse(), .. lines.Where(l => !IsOf(l, one))]);

        var verified = await RunCommands.RunAsync("verify", File);

        verified.ExitCode.ShouldBe(1);
        verified.Error.ShouldContain($"{one}  event 1  reordered");
    }

    [Fact]
    public async Task Verify_SinceAnEarlierExportNamesWhatWasWrittenAnewOrIsGone()
    {
        var (one, two) = await ExportAsync("one", "two");
        var later = Path.Combine(_folder.Path, "later.jsonl");
        var anew = TrailOf(one, "另写的案文");
        System.IO.File.WriteAllLines(later,
        [
            .. anew.Rows.Select(r => new JsonObject
            {
                ["row"] = "event", ["jurisdiction"] = anew.Key.Jurisdiction, ["case"] = anew.Key.Id,
                ["number"] = r.Number, ["hash"] = r.Hash, ["content"] = r.Content,
            }.ToJsonString()),
            new JsonObject
            {
                ["row"] = "state", ["jurisdiction"] = anew.Key.Jurisdiction, ["case"] = anew.Key.Id, ["content"] = anew.State,
            }.ToJsonString(),
            """{"row":"end","cases":1,"events":3}""",
        ]);

        var alone = await RunCommands.RunAsync("verify", later);
        var beside = await RunCommands.RunAsync("verify", later, "--since", File);

        alone.ExitCode.ShouldBe(0, alone.Error);
        beside.ExitCode.ShouldBe(1);
        beside.Error.ShouldContain($"{one}  event 1  written anew");
        beside.Error.ShouldContain($"{two}  all      removed: the earlier export has the case");
    }

    [Theory]
    [InlineData("cut off", -1, null)]
    [InlineData("this is no line of an export", 0, "{\"row\":\"event\"}")]
    [InlineData("this is no line of an export", 0, "not JSON")]
    [InlineData("this is no line of an export", 0, "null")]
    [InlineData("this is no line of an export", 0, "")]
    public async Task Verify_OfAFileThatIsNoWholeExportIsOneLine(string says, int at, string? line)
    {
        await ExportAsync("one", "two");
        var lines = Lines().ToList();
        if (line is null)
            lines.RemoveAt(lines.Count - 1);
        else
            lines.Insert(at, line);
        System.IO.File.WriteAllLines(File, lines);

        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("verify", File))).Message.ShouldContain(says);
    }

    [Fact]
    public async Task Verify_OfAFileFromWhichACaseWasTakenIsOneLine()
    {
        var (one, _) = await ExportAsync("one", "two");
        Edit(lines => lines.Where(line => !IsOf(line, one)));

        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("verify", File))).Message.ShouldContain("the export had");
    }

    [Fact]
    public async Task Export_OfAStoreThatDoesNotAnswerIsOneLineAndNoFile()
    {
        using var port = ReservedPort.Take();
        var nowhere = $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:{port.Number}/a;"
            + $"QueueEndpoint=http://127.0.0.1:{port.Number}/a;BlobEndpoint=http://127.0.0.1:{port.Number}/a;";

        var error = await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("export", File, "--connection", nowhere));

        error.Message.ShouldStartWith("The store cannot be read");
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    /// <summary>Two new cases in the store, and the store in the file.</summary>
    private async Task<(string One, string Two)> ExportAsync(string one, string two)
    {
        var clients = StorageClients.Of(azurite.ConnectionString);
        await new StorageSetup(clients, new JurisdictionSet([])).EnsureAsync(CancellationToken.None);
        var (prefix, store) = ($"j{Guid.NewGuid():N}", new CaseStore(clients));
        foreach (var id in new[] { one, two })
        {
            var (change, events) = CaseOf(new CaseKey(prefix, id), "案文");
            var operation = new Operation
            {
                Intent = "intent", Fingerprint = "", Command = "submit", By = events[0].By, AskedAt = events[0].At, DecidedAt = events[0].At, Version = 3,
            };
            await store.CommitAsync(new(change.Key, operation, new(change, null, events)), CancellationToken.None);
        }

        var exported = await RunCommands.RunAsync("export", File, "--connection", azurite.ConnectionString);
        exported.ExitCode.ShouldBe(0, exported.Error);
        return ($"{prefix}:{one}", $"{prefix}:{two}");
    }

    private static CaseTrail TrailOf(string name, string text)
    {
        var (state, events) = CaseOf(new CaseKey(name.Split(':')[0], name.Split(':')[1]), text);
        return new(state.Key, System.Text.Json.JsonSerializer.Serialize(state, Workflow.WorkflowJson.Options),
            [.. events.Select(e => new TrailRow(e.Number, Trail.TextOf(e), e.Hash))]);
    }

    private static (Domain.Cases.Case State, IReadOnlyList<RecordedEvent> Events) CaseOf(CaseKey key, string text)
    {
        var by = new Caller(key.Jurisdiction, "office", "office", CallerRole.Office);
        CaseEvent[] happened =
        [
            new CaseSubmitted("s", ProposalKind.CppccProposal, "题", text, [new Proposer("m-1", "甲")]),
            new CaseAccepted("2026001", null),
            new CaseClosed(new string('由', 40_000), []),
        ];
        var events = Trail.Append(key, null, happened.Select((e, i) =>
            new RecordedEvent(i + 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(i), by, "queue", "intent", e)));
        return (events.Aggregate((Domain.Cases.Case?)null, (state, e) => Domain.Cases.Case.Apply(state, key, e))!, events);
    }

    private string[] Lines() => System.IO.File.ReadAllLines(File);

    private void Edit(Func<IReadOnlyList<JsonNode>, IEnumerable<JsonNode>> edit) =>
        System.IO.File.WriteAllLines(File, edit([.. Lines().Select(line => JsonNode.Parse(line)!)]).Select(line => line.ToJsonString()));

    private static bool IsOf(JsonNode line, string name) => $"{line["jurisdiction"]}:{line["case"]}" == name;
}
