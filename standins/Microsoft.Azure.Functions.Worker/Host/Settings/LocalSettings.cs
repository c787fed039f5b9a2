using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>local.settings.json: what the Core Tools turn into environment variables on a developer's machine.</summary>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string> Values, int? HttpPort)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static LocalSettings Read(string folder)
    {
        var path = Path.Combine(folder, "local.settings.json");
        if (!File.Exists(path))
            return new LocalSettings(new Dictionary<string, string>(), null);
        using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        var root = document.RootElement;
        if (root.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            throw new InvalidOperationException($"{path} is encrypted; only a plain one can be read here.");
        var values = Members(root, "Values").ToDictionary(v => v.Name, v => v.Value.ToString());
        foreach (var connection in Members(root, "ConnectionStrings"))
            values[$"ConnectionStrings__{connection.Name}"] = connection.Value.ToString();
        var port = Members(root, "Host").FirstOrDefault(m => m.Name == "LocalHttpPort").Value;
        return new LocalSettings(values, port.ValueKind == JsonValueKind.Number ? port.GetInt32() : null);
    }

    /// <summary>A variable that the environment has already wins.</summary>
    public void ApplyToEnvironment()
    {
        foreach (var (name, value) in Values)
        {
            if (Environment.GetEnvironmentVariable(name) is null)
                Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement root, string name) =>
        root.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Object ? section.EnumerateObject() : default;
}
