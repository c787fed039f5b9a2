using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Http;

/// <summary>What both clients do to a table as a whole.</summary>
internal static class TableRequests
{
    public static async Task<Response<TableItem>> CreateAsync(
        TablePipeline pipeline, string name, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var response = await pipeline.SendAsync(Create(name), async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(name), response);
    }

    public static async Task<Response<TableItem>> CreateIfNotExistsAsync(
        TablePipeline pipeline, string name, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var response = await pipeline.SendAsync(Create(name), async, cancellationToken, 409).ConfigureAwait(false);
        if (response.Status != 409) return Response.FromValue(new TableItem(name), response);

        // The other conflict is a table of that name that is still being deleted: it cannot be used.
        var conflict = new RequestFailedException(response);
        return conflict.ErrorCode == TableErrorCode.TableAlreadyExists ? Response.FromValue(new TableItem(name), response) : throw conflict;
    }

    public static async Task<Response> DeleteAsync(TablePipeline pipeline, string name, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var request = new TableRequest(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(name)}')") { Query = [] };
        return await pipeline.SendAsync(request, async, cancellationToken, 404).ConfigureAwait(false);
    }

    private static TableRequest Create(string name) => new(RequestMethod.Post, "Tables")
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = name }),
        ReturnNoContent = true,
    };
}
