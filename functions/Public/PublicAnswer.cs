using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Public;

/// <summary>
/// Answers that anybody between here and the reader may keep, for a minute: so long what is withdrawn can still be seen in their copies. The
/// tag is that of the very bytes.
/// </summary>
internal static class PublicAnswer
{
    private const int TagLength = 32;

    /// <summary>What is no page loads nothing.</summary>
    private const string NoPolicy = "default-src 'none'";

    public static IResult Json<T>(HttpRequest request, T value) =>
        Of(request, JsonSerializer.SerializeToUtf8Bytes(value, WorkflowJson.Options), "application/json; charset=utf-8", NoPolicy, null);

    public static IResult Page(HttpRequest request, string page, string policy) =>
        Of(request, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", policy, null);

    public static IResult File(HttpRequest request, byte[] file, string type, string name) => Of(request, file, type, NoPolicy, name);

    private static IResult Of(HttpRequest request, byte[] body, string type, string policy, string? name)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..TagLength]}\"";
        var unchanged = Preconditions.NotModified(request, tag);
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=60";
        headers.Vary = "Accept";
        headers.ContentSecurityPolicy = policy + "; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return unchanged ?? Results.Bytes(body, type, name);
    }
}
