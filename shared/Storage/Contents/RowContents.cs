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
    public async Task<TableEntity> FillAsync<T>(TableEntity row, T content, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(content, WorkflowJson.Options);
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
    public async Task<T> ReadAsync<T>(TableEntity row, CancellationToken cancellationToken)
    {
        var json = row.GetString(InRow);
        if (json is null && row.GetString(InBlob) is { } name)
            json = await _blobs.FindAsync(name, cancellationToken);
        return json is null
            ? throw new InvalidDataException($"The content of row '{row.RowKey}' in '{row.PartitionKey}' is missing.")
            : JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!;
    }
}
