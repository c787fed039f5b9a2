using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ProposalWorkflow.Storage;

/// <summary>Notes each call of a storage client in the open <see cref="StorageCallLog"/>.</summary>
/// <param name="kind">table, queue or blob.</param>
internal sealed class StorageCallPolicy(string kind) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        catch
        {
            StorageCallLog.Note(Line(message, "no answer"));
            throw;
        }

        StorageCallLog.Note(Line(message, Status(message)));
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch
        {
            StorageCallLog.Note(Line(message, "no answer"));
            throw;
        }

        StorageCallLog.Note(Line(message, Status(message)));
    }

    private string Line(HttpMessage message, string outcome) =>
        $"{message.Request.Method} {kind} {Path(message.Request.Uri.ToUri())} {outcome}";

    private static string Status(HttpMessage message) => message.Response.Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without the query, which may hold a signature, and without the account, which an emulator has in the path.</summary>
    private static string Path(Uri uri)
    {
        var path = uri.AbsolutePath;
        if (!uri.IsDefaultPort)
            path = path.IndexOf('/', 1) is var end and > 0 ? path[end..] : "/";
        return Uri.UnescapeDataString(path);
    }
}
