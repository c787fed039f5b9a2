using System.Globalization;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// The rows of a case's partition and their keys. Their columns besides the content are for people with a table browser; nothing reads them.
/// </summary>
internal sealed class CaseRows(RowContents contents)
{
    public const string StateKey = "state";

    /// <summary>All event rows, and no others, lie between these two: the dot follows the hyphen.</summary>
    public const string FirstEventKey = "event-", AfterEventKeys = "event.";

    public static string Partition(CaseKey key) => $"{KeyPart.Of(key.Jurisdiction)}:{KeyPart.Of(key.Id)}";

    public static string EventKey(int number) => "event-" + number.ToString("D6", CultureInfo.InvariantCulture);

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

    public Task<TableEntity> OfEventAsync(CaseKey key, RecordedEvent recorded, CancellationToken cancellationToken) => contents.FillAsync(
        new(Partition(key), EventKey(recorded.Number))
        {
            ["Type"] = KebabCase.Of(recorded.Event.GetType().Name),
            ["At"] = recorded.At,
            ["By"] = recorded.By.Subject,
        },
        recorded,
        cancellationToken);

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
