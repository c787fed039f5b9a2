using System.Globalization;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Storage;

/// <summary>
/// The rows of a case's partition and their keys. Their columns besides content and hash are for people with a table browser; nothing
/// reads them.
/// </summary>
internal sealed class CaseRows(RowContents contents)
{
    public const string StateKey = "state";

    /// <summary>The column of an event's hash. It is beside the content, since no text can hold its own hash.</summary>
    public const string Hash = "Hash";

    /// <summary>All event rows, and no others, lie between these two: the dot follows the hyphen.</summary>
    public const string FirstEventKey = "event-", AfterEventKeys = "event.";

    public static string Partition(CaseKey key) => $"{KeyPart.Of(key.Jurisdiction)}:{KeyPart.Of(key.Id)}";

    public static CaseKey KeyOf(string partition)
    {
        var parts = partition.Split(':', 2);
        return new(KeyPart.TextOf(parts[0]), parts.Length == 2 ? KeyPart.TextOf(parts[1]) : "");
    }

    public static string EventKey(int number) => "event-" + number.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The number of which this is the key; 0 where it is none's.</summary>
    public static int NumberOf(string eventKey) =>
        int.TryParse(eventKey.AsSpan(FirstEventKey.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && EventKey(number) == eventKey ? number : 0;

    public static string OperationKey(string intent) => "op-" + KeyPart.Of(intent);

    public Task<TableEntity> OfStateAsync(CaseKey key, Case state, CancellationToken cancellationToken) => contents.FillAsync(
        new(Partition(key), StateKey)
        {
            ["Version"] = state.Version,
            ["Session"] = state.Session,
            ["Stage"] = state.Stage.ToString(),
            ["CaseNumber"] = state.CaseNumber,
        },
        state,
        cancellationToken);

    public Task<TableEntity> OfEventAsync(CaseKey key, RecordedEvent recorded, CancellationToken cancellationToken) => contents.FillTextAsync(
        new(Partition(key), EventKey(recorded.Number))
        {
            [Hash] = recorded.Hash,
            ["Type"] = KebabCase.Of(recorded.Event.GetType().Name),
            ["At"] = recorded.At,
            ["By"] = recorded.By.Subject,
        },
        Trail.TextOf(recorded),
        cancellationToken);

    public async Task<RecordedEvent> ReadEventAsync(TableEntity row, CancellationToken cancellationToken) =>
        await contents.ReadAsync<RecordedEvent>(row, cancellationToken) with { Hash = row.GetString(Hash) };

    public Task<TableEntity> OfOperationAsync(CaseKey key, Operation operation, CancellationToken cancellationToken) => contents.FillAsync(
        new(Partition(key), OperationKey(operation.Intent))
        {
            ["Command"] = operation.Command,
            ["At"] = operation.DecidedAt,
            ["By"] = operation.By.Subject,
            ["Rejection"] = operation.Rejection?.Kind.ToString(),
        },
        operation,
        cancellationToken);
}
