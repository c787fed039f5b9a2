using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Functions.Public;

/// <summary>The forms in which something public can be had.</summary>
internal enum PublicFormat
{
    Html,
    Json,
    Docx,
}

/// <summary>Which form a request asks for: by <c>format</c>, or by <c>Accept</c> (RFC 9110, section 12.5.1).</summary>
internal static class PublicFormats
{
    /// <summary>The wanted one of those that there are; the first where the request does not mind, or wants what there is not.</summary>
    public static PublicFormat Of(HttpRequest request, params PublicFormat[] there)
    {
        if (QueryValues.OneOf<PublicFormat>(request, "format") is { } named)
            return there.Contains(named) ? named : throw QueryValues.Wrong("format", "应为 html、json 之一");
        // What cannot be read is passed over.
        return !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) ? there[0]
            : there.OrderByDescending(format => Quality(accepted, TypeOf(format))).First(); // a stable order
    }

    private static string TypeOf(PublicFormat format) => format switch
    {
        PublicFormat.Html => "text/html",
        PublicFormat.Json => "application/json",
        PublicFormat.Docx => LetterDocument.ContentType,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>What names the type itself goes before what has it among others.</summary>
    private static double Quality(IEnumerable<MediaTypeHeaderValue> accepted, string type) => accepted.Where(a => a.MatchesMediaType(type))
        .OrderBy(a => a.MatchesAllTypes ? 2 : a.MatchesAllSubTypes ? 1 : 0).Select(a => a.Quality ?? 1).FirstOrDefault();
}
