using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;

namespace ProposalWorkflow.Functions.Letters;

/// <summary>Letters on paper, under addresses of their own: those of the JSON, which give them too to who asks for them by <c>Accept</c>.</summary>
public sealed class LettersHttp(CaseReader reader, LetterReader letters)
{
    /// <summary>The reply as a Word document.</summary>
    [Function(nameof(GetReplyDocument))]
    public Task<IResult> GetReplyDocument(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/reply.docx")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        ReplyAsync(request, id, department, LetterFormat.Document, cancellationToken);

    /// <summary>The reply as a page.</summary>
    [Function(nameof(GetReplyPage))]
    public Task<IResult> GetReplyPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/reply.html")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        ReplyAsync(request, id, department, LetterFormat.Page, cancellationToken);

    /// <summary>The opinion as a Word document.</summary>
    [Function(nameof(GetOpinionDocument))]
    public Task<IResult> GetOpinionDocument(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/opinion.docx")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        OpinionAsync(request, id, department, LetterFormat.Document, cancellationToken);

    /// <summary>The opinion as a page.</summary>
    [Function(nameof(GetOpinionPage))]
    public Task<IResult> GetOpinionPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/opinion.html")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        OpinionAsync(request, id, department, LetterFormat.Page, cancellationToken);

    private async Task<IResult> ReplyAsync(HttpRequest request, string id, string department, LetterFormat format, CancellationToken cancellationToken)
    {
        var (state, part) = await reader.ReplyPartAsync(request, id, department, cancellationToken);
        return LetterAnswer.Of(request, await letters.ReplyAsync(state, part, reader.Jurisdiction(request.Caller()), cancellationToken), format);
    }

    private async Task<IResult> OpinionAsync(HttpRequest request, string id, string department, LetterFormat format, CancellationToken cancellationToken)
    {
        var (state, part) = await reader.OpinionPartAsync(request, id, department, cancellationToken);
        return LetterAnswer.Of(request, await letters.OpinionAsync(state, part, reader.Jurisdiction(request.Caller()), cancellationToken), format);
    }
}
