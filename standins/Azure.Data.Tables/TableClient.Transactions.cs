using Azure.Data.Tables.Http;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        SubmitAsync(transactionActions, false, cancellationToken).Done();

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        SubmitAsync(transactionActions, true, cancellationToken);

    private async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        IEnumerable<TableTransactionAction> actions, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var request = new TransactionRequest(_pipeline, _entities).Of(actions.ToList());
        var response = await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
        var parts = TransactionResponse.Read(response, response.ClientRequestId);

        // Accepted as a request; whether the actions were done is said inside.
        if (parts.FirstOrDefault(part => part.IsError) is { } failed)
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, ODataErrorParser.Instance));
        return Response.FromValue(parts, response);
    }
}
