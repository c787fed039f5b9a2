using System.Globalization;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The office's list and the departments' inboxes, as rows in the order in which they are shown.</summary>
/// <remarks>Where storage itself fails, its <see cref="Azure.RequestFailedException"/> goes through.</remarks>
public sealed class CaseLists : ICaseLists
{
    private readonly ListTable<CaseRow> _cases;
    private readonly ListTable<InboxRow> _inbox;

    /// <summary>The lists of the account.</summary>
    public CaseLists(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var contents = new RowContents(clients);
        _cases = new(clients, contents, StorageNames.CaseList);
        _inbox = new(clients, contents, StorageNames.Inbox);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(CaseRow row, IReadOnlyList<InboxRow> inbox, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(inbox);
        await _cases.WriteAsync(Of(row), row, cancellationToken);
        foreach (var task in inbox)
            await _inbox.WriteAsync(Of(task), task, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    public Task<Page<CaseRow>> FindCasesAsync(
        string jurisdiction, CaseFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        var partition = KeyPart.Of(jurisdiction);
        // After the session's separator stands a digit, and every digit is below a second separator.
        var range = filter.Session is { } session
            ? new RowRange(partition, $"{KeyPart.Of(session)}~", $"{KeyPart.Of(session)}~~")
            : new RowRange(partition);
        var where = filter.Stage is { } stage ? TableClient.CreateQueryFilter($"Stage eq {stage.ToString()}") : null;
        return _cases.ReadAsync(range, where, CaseMatch.For(filter), page, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    public Task<Page<InboxRow>> FindInboxAsync(
        string jurisdiction, string department, bool? open, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var where = open is { } value ? TableClient.CreateQueryFilter($"Open eq {value}") : null;
        return _inbox.ReadAsync(new RowRange(InboxOf(jurisdiction, department)), where, null, page, cancellationToken);
    }

    private static TableEntity Of(CaseRow row) =>
        new(KeyPart.Of(row.Key.Jurisdiction), $"{KeyPart.Of(row.Session)}~{KeyPart.Of(row.SubmittedAt)}~{KeyPart.Of(row.Key.Id)}")
        {
            ["Version"] = row.Version,
            ["Stage"] = row.Stage.ToString(),
            ["CaseNumber"] = row.CaseNumber,
        };

    private static TableEntity Of(InboxRow row) =>
        new(
            InboxOf(row.Key.Jurisdiction, row.Department),
            $"{KeyPart.Of(row.AssignedAt)}~{KeyPart.Of(row.Key.Id)}~{row.Round.ToString(CultureInfo.InvariantCulture)}")
        {
            ["Version"] = row.Version,
            ["Open"] = row.Open,
            ["Stage"] = row.Stage.ToString(),
            ["CaseNumber"] = row.CaseNumber,
        };

    private static string InboxOf(string jurisdiction, string department) => $"{KeyPart.Of(jurisdiction)}:{KeyPart.Of(department)}";
}
