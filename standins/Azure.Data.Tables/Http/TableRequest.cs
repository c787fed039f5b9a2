using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>One request of the table service: sent alone, or as a part of a transaction.</summary>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Path">Below the endpoint, escaped.</param>
internal sealed record TableRequest(RequestMethod Method, string Path)
{
    public const string Json = "application/json;odata=minimalmetadata";

    public ReadOnlyMemory<byte>? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string Accept { get; init; } = Json;

    public string? IfMatch { get; init; }

    public bool ReturnNoContent { get; init; }

    public bool OnSecondary { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [KeyValuePair.Create("$format", Json)];

    public IEnumerable<KeyValuePair<string, string>> Headers()
    {
        yield return KeyValuePair.Create("DataServiceVersion", "3.0");
        yield return KeyValuePair.Create("Accept", Accept);
        if (Body is not null) yield return KeyValuePair.Create("Content-Type", ContentType);
        if (ReturnNoContent) yield return KeyValuePair.Create("Prefer", "return-no-content");
        if (IfMatch is not null) yield return KeyValuePair.Create("If-Match", IfMatch);
    }
}
