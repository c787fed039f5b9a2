using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Web;

namespace ProposalWorkflow.Functions.Letters;

/// <summary>A printed letter as an answer.</summary>
internal static class LetterAnswer
{
    private const int TagLength = 32; // hexadecimal digits: half of the hash

    /// <summary>The file, under a Chinese name. Its ETag is that of its content: names and wording of a place change without an event.</summary>
    public static IResult Of(HttpRequest request, PrintedLetter letter, LetterFormat format)
    {
        var content = format.Write(letter);
        var headers = request.HttpContext.Response.Headers;
        if (Preconditions.NotModified(request, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..TagLength]}\"") is { } unchanged)
            return unchanged;
        var disposition = new ContentDispositionHeaderValue(format.IsShown ? "inline" : "attachment");
        disposition.SetHttpFileName(FileName.Of(letter, format.Extension)); // RFC 6266: an ASCII name, and the whole one beside it
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        if (format.IsShown)
            headers.ContentSecurityPolicy = LetterPage.Policy;
        return Results.Bytes(content, format.ContentType);
    }
}
