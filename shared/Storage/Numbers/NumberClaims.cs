using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// Numbers in a table, each series in a partition of its own. One transaction moves the <c>head</c>, and writes the intent's claim and the
/// number's own row: no number is given without a claim, and none twice.
/// </summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class NumberClaims : INumberClaims
{
    /// <summary>Of any claimants that meet, one gets through. So many defeats are no bad luck but a damaged series.</summary>
    private const int MostAttempts = 200;

    private readonly TableClient _table;

    /// <summary>In one process one claim of a series at a time: who waits costs nothing, and who loses has cost three calls.</summary>
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>The series of the account.</summary>
    public NumberClaims(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Series);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The rows of the series contradict each other.</exception>
    public async Task<int> ClaimAsync(NumberSeries series, string intent, CancellationToken cancellationToken)
    {
        var partition = SeriesRows.Partition(series);
        var turn = _turns.GetOrAdd(partition, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await ClaimInTurnAsync(partition, intent, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The intent has another number.</exception>
    public async Task<bool> TryTakeAsync(NumberSeries series, int number, string intent, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var partition = SeriesRows.Partition(series);
        if (await TryTakeAsync(SeriesRows.TakeOutOfTurn(partition, number, intent), cancellationToken))
            return true;
        return await FindAsync(partition, SeriesRows.ClaimKey(intent), cancellationToken) is { } claim
            && (SeriesRows.NumberIn(claim) == number
                ? true
                : throw new InvalidOperationException($"Intent {intent} has another number of '{partition}'."));
    }

    /// <inheritdoc/>
    public async Task VoidAsync(NumberSeries series, string intent, CancellationToken cancellationToken)
    {
        var partition = SeriesRows.Partition(series);
        if (await FindAsync(partition, SeriesRows.ClaimKey(intent), cancellationToken) is not { } claim)
            return;
        var mark = SeriesRows.VoidMark(partition, SeriesRows.NumberIn(claim));
        await _table.UpdateEntityAsync(mark, ETag.All, TableUpdateMode.Merge, cancellationToken);
    }

    private async Task<int> ClaimInTurnAsync(string partition, string intent, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            // Again after each defeat: a second delivery of the same message may have won, or the answer to our own claim was lost.
            if (await FindAsync(partition, SeriesRows.ClaimKey(intent), cancellationToken) is { } claim)
                return SeriesRows.NumberIn(claim);
            var head = await FindAsync(partition, SeriesRows.HeadKey, cancellationToken);
            var number = head is null ? 1 : SeriesRows.NumberIn(head) + 1;
            // Only who was defeated looks whether numbers were taken out of their turn: few are.
            while (attempt > 1 && await FindAsync(partition, SeriesRows.NumberKey(number), cancellationToken) is not null)
                number++;
            if (await TryTakeAsync(SeriesRows.Take(partition, number, intent, head?.ETag), cancellationToken))
                return number;
            // Real time, not the clock of the cases: this waits for other processes.
            await Task.Delay(Random.Shared.Next(1, Math.Min(20 * attempt, 400)), cancellationToken);
        }

        throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"No number of '{partition}' could be claimed in {MostAttempts} attempts."));
    }

    private async Task<bool> TryTakeAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.IsConflict())
        {
            return false;
        }
    }

    private async Task<TableEntity?> FindAsync(string partition, string rowKey, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
