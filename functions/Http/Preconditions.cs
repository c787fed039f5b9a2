using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Http;

/// <summary>
/// <c>If-Match</c> and <c>If-None-Match</c> (RFC 9110, section 13). Here they are only read: whether a case is as a command expects is
/// decided with the command, in its transaction.
/// </summary>
internal static class Preconditions
{
    /// <summary>The case as the sender had read it; null where any will do: without the header, and with <c>*</c>, which asks only that
    /// the case is there, as every command does.</summary>
    /// <exception cref="ProblemException">The header cannot be read.</exception>
    public static Expectation? Expected(HttpRequest request, CaseKey key)
    {
        var caller = request.Caller();
        // A weak tag matches nothing: what changes a case must be sure of what it changes.
        return Tags(request, HeaderNames.IfMatch) is { } tags && !tags.Contains(EntityTagHeaderValue.Any)
            ? new([.. tags.Where(t => !t.IsWeak).Select(t => EntityTag.VersionOf(t.Tag.ToString(), key, caller)).OfType<int>()])
            : null;
    }

    /// <summary>A case that is not there yet has no version to be expected.</summary>
    /// <exception cref="ProblemException">One is.</exception>
    public static void RefuseIfMatch(HttpRequest request)
    {
        if (request.Headers.ContainsKey(HeaderNames.IfMatch))
            throw new ProblemException(ProblemType.WrongParameter, "提交新提案时没有可比对的版本，不用 If-Match。");
    }

    /// <summary>Puts the tag on the answer, or says that the caller has the same already (304).</summary>
    /// <exception cref="ProblemException">The header cannot be read.</exception>
    public static IResult? NotModified(HttpRequest request, string tag)
    {
        var known = Tags(request, HeaderNames.IfNoneMatch);
        var response = request.HttpContext.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache"; // kept by its reader, and asked after each time
        var current = EntityTagHeaderValue.Parse(tag);
        return known?.Any(t => t.Compare(EntityTagHeaderValue.Any, useStrongComparison: false) || t.Compare(current, useStrongComparison: false)) is true
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }

    private static IList<EntityTagHeaderValue>? Tags(HttpRequest request, string header)
    {
        if (!request.Headers.TryGetValue(header, out var values))
            return null;
        return EntityTagHeaderValue.TryParseStrictList(values, out var tags) && tags.Count > 0
            ? tags
            : throw new ProblemException(ProblemType.WrongParameter, $"{header} 应为读取时得到的 ETag（连同引号），或 *。");
    }
}
