using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Azure.Functions.Worker.Host.Keys;

/// <summary>The text of a secrets file, as the real host writes it without encryption.</summary>
internal static class KeyFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string NewHostFile() => File(new JsonObject
    {
        ["masterKey"] = Key("master"),
        ["functionKeys"] = new JsonArray(Key("default")),
        ["systemKeys"] = new JsonArray(),
    });

    public static string NewFunctionFile() => File(new JsonObject { ["keys"] = new JsonArray(Key("default")) });

    /// <summary>The values under a name: one key, or a list of them.</summary>
    public static IEnumerable<string> Values(string? json, string name)
    {
        var found = json is null ? null : JsonNode.Parse(json)?[name];
        return (found is JsonArray list ? list : [found?.DeepClone()]).OfType<JsonObject>().Where(IsPlain)
            .Select(key => key["value"]?.GetValue<string>()).OfType<string>().Where(value => value.Length > 0);
    }

    // The keys to encrypted values lie on the machine of the app in Azure.
    private static bool IsPlain(JsonObject key) => key["encrypted"]?.GetValue<bool>() != true;

    private static JsonObject Key(string name) => new() { ["name"] = name, ["value"] = NewKey.Value(), ["encrypted"] = false };

    private static string File(JsonObject secrets)
    {
        secrets["hostName"] = Environment.MachineName;
        secrets["instanceId"] = "";
        secrets["source"] = "runtime";
        secrets["decryptionKeyId"] = "";
        return secrets.ToJsonString(Indented);
    }
}
