using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Storage;

/// <summary>
/// What is public, in a table and a container of its own: a partition for each jurisdiction, a row for each letter. A row is replaced under its
/// tag, and never by an older one, so it ends as the newest version of its case says, whoever writes in which order and dies where. A blob
/// bears the number and the time of its event: what goes with an older edition is never what a newer one needs.
/// </summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class PublicLetterTable(StorageClients clients) : IPublicLetters
{
    private const int LongestInRow = 30_000; // in UTF-16 characters; a property holds 32 Ki of them
    private const int MostReads = 5;

    /// <summary>Servers of one partition may disagree on the time by a little, and a write in flight has its stamp already.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.PublicLetters);
    private readonly TextBlobs _blobs = new(clients.Blobs.GetBlobContainerClient(StorageNames.PublicContents));

    /// <inheritdoc/>
    public async Task PutAsync(PublicRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        while (true)
        {
            var stored = await FindRowAsync(row.Id, cancellationToken);
            if (stored?.GetInt32(PublicEntities.Version) > row.Version)
                return;
            if (stored is not null && IsWritten(stored, row))
            {
                await RemoveGoneAsync(stored, cancellationToken);
                return;
            }

            if (await WriteAsync(row, stored, cancellationToken))
                return;
        }
    }

    /// <inheritdoc/>
    public async Task<PublicEdition?> FindAsync(string id, CancellationToken cancellationToken)
    {
        for (var read = 1; read <= MostReads; read++)
        {
            if (await FindRowAsync(id, cancellationToken) is not { } row)
                return null;
            if (row.GetString(PublicEntities.Content) is { } json)
                return JsonSerializer.Deserialize<PublicEdition>(json, WorkflowJson.Options);
            if (row.GetString(PublicEntities.Blob) is not { } blob)
                return null;
            // Gone between the two reads: there is a newer row.
            if (await _blobs.FindAsync(blob, cancellationToken) is { } text)
                return JsonSerializer.Deserialize<PublicEdition>(text, WorkflowJson.Options);
        }

        throw new InvalidDataException($"The content of the public letter {id} is missing.");
    }

    /// <inheritdoc/>
    public async Task<PublicChanges> ReadAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var filter = since is { } mark ? TableClient.CreateQueryFilter($"Timestamp ge {mark - Overlap}") : null;
        List<PublicChange> rows = [];
        var latest = since;
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, null, PublicEntities.OfList, cancellationToken))
        {
            rows.Add(PublicEntities.Change(row));
            latest = latest is null || row.Timestamp > latest ? row.Timestamp : latest;
        }

        return new(rows, latest);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredPublicRow> ReadRowsAsync(string jurisdiction, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {KeyPart.Of(jurisdiction)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return PublicEntities.Stored(row, jurisdiction);
    }

    /// <inheritdoc/>
    public async Task ReplaceAsync(PublicRow row, StoredPublicRow read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(read);
        if (await FindRowAsync(row.Id, cancellationToken) is { } stored && stored.ETag.ToString() == read.Tag)
            await WriteAsync(row, stored, cancellationToken);
    }

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellationToken)
    {
        if (PublicLetterId.JurisdictionOf(id) is not { } jurisdiction)
            return null;
        var (partition, rowKey) = PublicEntities.PlaceOf(id, jurisdiction);
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>An edition is of one event, so nothing came in between. That nothing is public can be so again: what came in between is kept out
    /// by the newer version.</summary>
    private static bool IsWritten(TableEntity stored, PublicRow row) => row.Edition is { } edition
        ? stored.GetInt32(PublicEntities.Event) == edition.Event
        : stored.GetInt32(PublicEntities.Event) is null && stored.GetInt32(PublicEntities.Version) == row.Version;

    /// <summary>False where another has written meanwhile.</summary>
    private async Task<bool> WriteAsync(PublicRow row, TableEntity? stored, CancellationToken cancellationToken)
    {
        var entity = PublicEntities.Of(row);
        if (row.Edition is { } edition)
            await FillAsync(entity, row.Id, edition, cancellationToken);
        if (stored is not null)
        {
            await RemoveGoneAsync(stored, cancellationToken);
            entity[PublicEntities.Gone] = stored.GetString(PublicEntities.Blob);
        }

        try
        {
            await (stored is null
                ? _table.AddEntityAsync(entity, cancellationToken)
                : _table.UpdateEntityAsync(entity, stored.ETag, TableUpdateMode.Replace, cancellationToken));
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            return false;
        }

        await RemoveGoneAsync(entity, cancellationToken);
        return true;
    }

    private async Task FillAsync(TableEntity entity, string id, PublicEdition edition, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(edition, WorkflowJson.Options);
        if (json.Length <= LongestInRow)
        {
            entity[PublicEntities.Content] = json;
            return;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{id}-{edition.Event}-{edition.PublishedAt.UtcTicks}");
        await _blobs.PutAsync(name, json, cancellationToken);
        entity[PublicEntities.Blob] = name;
    }

    private async Task RemoveGoneAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (row.GetString(PublicEntities.Gone) is { } gone && gone != row.GetString(PublicEntities.Blob))
            await _blobs.RemoveAsync(gone, cancellationToken);
    }
}
