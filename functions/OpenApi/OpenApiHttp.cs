using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>The description of this API, for everyone: it holds nothing but what the source holds.</summary>
public sealed class OpenApiHttp
{
    private static readonly Lazy<(byte[] Document, string Tag)> Made = new(() =>
    {
        var document = Encoding.UTF8.GetBytes(OpenApiDocument.Build().ToJsonString(WorkflowJson.Options));
        return (document, $"\"{Convert.ToHexStringLower(SHA256.HashData(document))[..16]}\"");
    });

    /// <summary>The document, which stays the same as long as the program does.</summary>
    [Function(nameof(GetOpenApi))]
    public IResult GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request)
    {
        var (document, tag) = Made.Value;
        var unchanged = Preconditions.NotModified(request, tag);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=300";
        return unchanged ?? Results.Bytes(document, "application/json; charset=utf-8");
    }
}
