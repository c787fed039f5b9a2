using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>Finds code and message in the service's error; a transaction's message starts with the number of the failed action.</summary>
internal sealed class ODataErrorParser : RequestFailedDetailsParser
{
    public const string FailedIndexKey = "FailedEntity";

    public static ODataErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (response.ContentStream is null) return false;
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            if (!json.RootElement.TryGetProperty("odata.error", out var odata)) return false;

            var message = odata.GetProperty("message").GetProperty("value").GetString();
            if (FailedIndex(message) is { } index)
            {
                data = new Dictionary<string, string> { [FailedIndexKey] = index.ToString(CultureInfo.InvariantCulture) };
                message += $"\n The index of the entity that caused the error can be found in {nameof(TableTransactionFailedException.FailedTransactionActionIndex)}.";
            }

            error = new ResponseError(odata.GetProperty("code").GetString(), message);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A gateway's page, or an empty body: the status is all there is to say, and Azure.Core says it.
            return false;
        }
    }

    private static int? FailedIndex(string? message)
    {
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
