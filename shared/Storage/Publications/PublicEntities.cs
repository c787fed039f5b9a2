using System.Text.Json;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Storage;

/// <summary>
/// The columns of the public table. Where a row lies follows from its id alone. The case that it belongs to stands in it for those who rebuild
/// the table, and is never given out.
/// </summary>
internal static class PublicEntities
{
    public const string Case = "Case", Round = "Round", Department = "Department", Version = "Version", Event = "Event", Entry = "Entry";

    public const string Content = "Content", Blob = "ContentBlob";

    /// <summary>A blob that the row has named before, until it is removed.</summary>
    public const string Gone = "Gone";

    /// <summary>The columns of the list.</summary>
    public static readonly string[] OfList = ["PartitionKey", "RowKey", "Timestamp", Version, Event, Entry];

    public static (string Partition, string RowKey) PlaceOf(string id, string jurisdiction) => (KeyPart.Of(jurisdiction), KeyPart.Of(id));

    /// <summary>The row without the letter itself.</summary>
    public static TableEntity Of(PublicRow row)
    {
        var (partition, rowKey) = PlaceOf(row.Id, row.Case.Jurisdiction);
        return new(partition, rowKey)
        {
            [Case] = row.Case.Id,
            [Round] = row.Reply.Round,
            [Department] = row.Reply.Department,
            [Version] = row.Version,
            [Event] = row.Edition?.Event,
            [Entry] = row.Edition is { } edition ? JsonSerializer.Serialize(PublicEntry.Of(row, edition.Letter), WorkflowJson.Options) : null,
        };
    }

    public static PublicChange Change(TableEntity row) => new(
        KeyPart.TextOf(row.RowKey), row.GetInt32(Version)!.Value,
        row.GetString(Entry) is { } entry ? JsonSerializer.Deserialize<PublicEntry>(entry, WorkflowJson.Options) : null);

    public static StoredPublicRow Stored(TableEntity row, string jurisdiction) => new(
        new CaseKey(jurisdiction, row.GetString(Case)), new ReplyKey(row.GetInt32(Round)!.Value, row.GetString(Department)),
        row.GetInt32(Version)!.Value, row.GetInt32(Event), row.ETag.ToString());
}
