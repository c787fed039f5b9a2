using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Web;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Functions.Letters;

/// <summary>A form in which a letter is given out.</summary>
/// <param name="Extension">Of its files, without the dot.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="IsShown">Whether a browser shows it; else it keeps the file.</param>
/// <param name="Write">The content.</param>
internal sealed record LetterFormat(string Extension, string ContentType, bool IsShown, Func<PrintedLetter, byte[]> Write)
{
    /// <summary>As a Word document.</summary>
    public static LetterFormat Document { get; } = new("docx", LetterDocument.ContentType, IsShown: false, LetterDocument.Write);

    /// <summary>As a page.</summary>
    public static LetterFormat Page { get; } = new("html", LetterPage.ContentType, IsShown: true, letter => Encoding.UTF8.GetBytes(LetterPage.Write(letter)));

    /// <summary>
    /// The one that the request's <c>Accept</c> prefers to JSON (RFC 9110, section 12.5.1); null where it does not say so. Whoever takes none of
    /// the three gets JSON, as everywhere else.
    /// </summary>
    public static LetterFormat? Asked(HttpRequest request)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var accepted = request.GetTypedHeaders().Accept;
        var json = Quality(accepted, "application/json");
        var (format, quality) = new[] { Document, Page }.Select(f => (f, Quality: Quality(accepted, f.ContentType))).MaxBy(f => f.Quality);
        return quality > json ? format : null;
    }

    /// <summary>The quality of the most specific range that the type is in; 0 where it is in none.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var own = MediaTypeHeaderValue.Parse(type.Split(';')[0]);
        return accepted.Where(own.IsSubsetOf).OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1).FirstOrDefault();
    }
}
