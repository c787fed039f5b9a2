using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Storage;

/// <summary>
/// What rows hold, as JSON: in the row itself, or where it is long in a blob that the row names. The blob is named by its hash and written
/// before the row, so a row never names a blob that is not there; one that no row names in the end does no harm.
/// </summary>
internal sealed class RowContents(StorageClients clients)
{
    /// <summary>In UTF-16 characters. A property holds 32 Ki of them; a transaction of such rows stays far below its 4 MiB.</summary>
    private const int LongestInRow = 30_000;

    private const string InRow = "Content";
    private const string InBlob = "ContentBlob";

    private readonly TextBlobs _blobs = new(clients.Blobs.GetBlobContainerClient(StorageNames.Contents));

    /// <summary>Puts <paramref name="content"/> into the row, which is then ready to be written.</summary>
    public Task<TableEntity> FillAsync<T>(TableEntity row, T content, CancellationToken cancellationToken) =>
        FillTextAsync(row, JsonSerializer.Serialize(content, WorkflowJson.Options), cancellationToken);

    /// <summary>Puts the JSON into the row as it is.</summary>
    public async Task<TableEntity> FillTextAsync(TableEntity row, string json, CancellationToken cancellationToken)
    {
        if (json.Length <= LongestInRow)
        {
            row[InRow] = json;
            return row;
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        await _blobs.PutAsync(name, json, cancellationToken);
        row[InBlob] = name;
        return row;
    }

    /// <summary>The content of a row.</summary>
    /// <exception cref="InvalidDataException">The row has none, or its blob is gone.</exception>
    public async Task<T> ReadAsync<T>(TableEntity row, CancellationToken cancellationToken) =>
        await FindTextAsync(row, cancellationToken) is { } json
            ? JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!
            : throw new InvalidDataException($"The content of row '{row.RowKey}' in '{row.PartitionKey}' is missing.");

    /// <summary>The content of a row as it is stored; null where the row has none, or its blob is gone.</summary>
    public async Task<string?> FindTextAsync(TableEntity row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.TryGetValue(InRow, out var text) && text is string json)
            return json;
        return row.TryGetValue(InBlob, out var blob) && blob is string name ? await _blobs.FindAsync(name, cancellationToken) : null;
    }
}
