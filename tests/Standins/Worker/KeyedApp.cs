using System.Text.Json.Nodes;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>A sample app that checks keys, with one key of each kind, written where the host keeps them.</summary>
public sealed class KeyedApp(SampleAppFixture fixture) : IAsyncLifetime
{
    private readonly string _prefix = SampleApp.NewPrefix();

    internal SampleApp App { get; private set; } = null!;

    internal Dictionary<string, string> Keys { get; } = new() { ["none"] = "", ["wrong"] = "wrong" };

    public async Task InitializeAsync()
    {
        await WriteAsync("host", new JsonObject
        {
            ["masterKey"] = Key("master"), ["functionKeys"] = new JsonArray(Key("host")), ["systemKeys"] = new JsonArray(Key("system")),
        });
        await WriteAsync("levelfunction", new JsonObject { ["keys"] = new JsonArray(Key("function")) });
        App = await SampleApp.StartAsync(
            fixture.Azurite, _prefix, ("StandIn__EnableAuth", "true"), ("AzureWebJobs_LevelFunctionToo_Disabled", "true"));
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    private Task WriteAsync(string name, JsonObject keys) =>
        HostBlobs.WriteAsync(fixture.Azurite, _prefix, HostBlobs.Secrets, $"*/{name}.json", keys.ToJsonString());

    private JsonObject Key(string name)
    {
        Keys[name] = $"{name}-{Guid.NewGuid():N}";
        return new JsonObject { ["name"] = name, ["value"] = Keys[name], ["encrypted"] = false };
    }
}
