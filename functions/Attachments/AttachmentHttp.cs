using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using EntityTagHeaderValue = Microsoft.Net.Http.Headers.EntityTagHeaderValue;

namespace ProposalWorkflow.Functions.Attachments;

/// <summary>会办意见的附件: uploaded first, then named by the opinion.</summary>
public sealed class AttachmentHttp(
    AttachmentReception reception, AttachmentReader attachments, CaseReader reader, IAttachmentFiles files, ICaseStore store, TimeProvider clock)
{
    /// <summary>Uploads that wait for an opinion, of one department on one case: enough for opinions that are drafted anew.</summary>
    private const int MostWaiting = 200;

    private const int LongestName = 1000;

    /// <summary>Takes a file in, as the body of the request.</summary>
    [Function(nameof(UploadAttachment))]
    public async Task<IResult> UploadAttachment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}/attachments")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        QueryValues.Only(request, "name");
        var place = reader.Jurisdiction(caller);
        var key = new CaseKey(caller.Jurisdiction, id);
        var state = IntentId.IsCase(id) ? (await store.LoadAsync(key, cancellationToken))?.State : null;
        if (Decider.RefuseUpload(state, department, caller, place, clock.GetUtcNow()) is { } rejection)
            throw new ProblemException(Problem.Of(rejection));
        var name = QueryValues.Text(request, "name") is { Length: <= LongestName } text ? text
            : throw QueryValues.Wrong("name", $"应为文件名，最多 {LongestName} 字");
        var kind = KindOf(request);
        if (request.ContentLength > place.Attachments.MostBytes)
            throw AttachmentReception.TooLarge(place.Attachments);
        if (await files.CountAsync(key, department, MostWaiting, cancellationToken) >= MostWaiting)
            throw new ProblemException(ProblemType.TooManyUploads, $"本件已上传而未使用的附件达 {MostWaiting} 个；请使用已上传的，或待其过期清理。");

        LetIn(request, place.Attachments);
        var upload = UploadKey.New(key, department);
        var attachment = await reception.ReceiveAsync(upload, name, kind, place.Attachments, request.Body, cancellationToken);
        var view = UploadView.Of(key, department, attachment, clock.GetUtcNow());
        request.HttpContext.Response.Headers.Location = view.Self;
        return Json.Result(view, StatusCodes.Status201Created);
    }

    /// <summary>The file, to be saved and not to be shown: what is in it is its author's.</summary>
    [Function(nameof(GetAttachment))]
    public async Task<IResult> GetAttachment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/attachments/{attachment}")]
        HttpRequest request,
        string id,
        string department,
        string attachment,
        CancellationToken cancellationToken)
    {
        QueryValues.Only(request, "round");
        var found = await attachments.FindAsync(request, id, department, attachment, cancellationToken);
        var content = await files.OpenAsync(request.Caller().Jurisdiction, found, cancellationToken);
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-cache"; // kept by its reader, and asked after each time
        // Sets Content-Disposition: attachment with the name in both forms of RFC 6266; answers ranges and 304.
        return Results.Stream(
            content, found.Type, found.Name, entityTag: new EntityTagHeaderValue($"\"{found.Hash}\""), enableRangeProcessing: true);
    }

    private static FileKind KindOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && FileKind.OfType(type.MediaType) is { } kind
            ? kind
            : throw new ProblemException(ProblemType.UnknownFile, $"请在 Content-Type 中注明文件类型。可以上传：{FileKind.Names}。");

    /// <summary>The server takes 30 MB unless it is told otherwise; the reception counts.</summary>
    private static void LetIn(HttpRequest request, AttachmentLimits limits)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = limits.MostBytes + 1024 * 1024;
    }
}
