namespace Azure.Data.Tables.Entities;

/// <summary>Where a query goes on: the keys of the next entity, as the service names them, in one string.</summary>
internal static class ContinuationToken
{
    public static string? From(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)) return null;
        return response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? $"{partition} {row}" : partition;
    }

    // Where the next page starts with a new partition, there is no row key; then the parameter must not be sent at all.
    public static IEnumerable<KeyValuePair<string, string>> Parse(string? token)
    {
        if (string.IsNullOrEmpty(token)) yield break;
        var keys = token.Split(' ', 2);
        yield return KeyValuePair.Create("NextPartitionKey", keys[0]);
        if (keys.Length > 1 && keys[1].Length > 0) yield return KeyValuePair.Create("NextRowKey", keys[1]);
    }
}
