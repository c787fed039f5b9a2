using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What came back from a request.</summary>
public sealed class Answer
{
    private readonly Dictionary<string, string> _headers;

    private Answer(int status, string text, Dictionary<string, string> headers) => (Status, Text, _headers) = (status, text, headers);

    public int Status { get; }

    public string Text { get; }

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The header's value; null where there is none.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>The header names and values, without those that only tell of the connection.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The text at the end of a path of member names.</summary>
    public string? TextAt(params string[] path) => path.Aggregate(Json, (json, name) => json.GetProperty(name)).GetString();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(h => h.Key is not ("Date" or "Server" or "Transfer-Encoding" or "Content-Length"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    public override string ToString() => $"{Status} {Text}";
}
