using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Printing.Web;
using ProposalWorkflow.Printing.Word;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.Public;

/// <summary>What everyone may read, without a token. These functions know the public table alone: no case can be reached through them.</summary>
public sealed class PublicHttp(PublicIndex index, IPublicLetters letters, JurisdictionSet places)
{
    /// <summary>The list, narrowed by title, number, department, year and jurisdiction.</summary>
    [Function(nameof(ListPublicLetters))]
    public async Task<IResult> ListPublicLetters(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "public/letters")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var format = PublicFormats.Of(request, PublicFormat.Html, PublicFormat.Json);
        var query = PublicQuery.Read(request);
        var page = await query.FindAsync(index, cancellationToken);
        return format == PublicFormat.Json
            ? PublicAnswer.Json(request, page)
            : PublicAnswer.Page(request, PublicListPage.Write(page, query), PublicListPage.Policy);
    }

    /// <summary>One letter. What is not there, what is not public and what is public no more are the same 404, by the same one read.</summary>
    [Function(nameof(GetPublicLetter))]
    public async Task<IResult> GetPublicLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "public/letters/{letter}")] HttpRequest request,
        string letter,
        CancellationToken cancellationToken)
    {
        Queries.QueryValues.Only(request, "format");
        var format = PublicFormats.Of(request, PublicFormat.Html, PublicFormat.Json, PublicFormat.Docx);
        if (await letters.FindAsync(letter, cancellationToken) is not { } edition)
            throw new ProblemException(ProblemType.NotFound, "没有这份公开的答复。");
        var wording = places.Find(PublicLetterId.JurisdictionOf(letter)!)?.Wording;
        return format switch
        {
            PublicFormat.Json => PublicAnswer.Json(
                request, new PublicLetterView(letter, PublicEntry.PathOf(letter), edition.PublishedAt, edition.Letter)),
            PublicFormat.Docx => PublicAnswer.File(
                request, LetterDocument.Write(PublicPrint.Of(edition.Letter, wording)), LetterDocument.ContentType, $"{edition.Letter.Title}.docx"),
            _ => PublicAnswer.Page(request, LetterPage.Write(PublicPrint.Of(edition.Letter, wording)), LetterPage.Policy),
        };
    }
}

/// <summary>A public letter.</summary>
/// <param name="Id">See <see cref="PublicLetterId"/>.</param>
/// <param name="Self">Where it is read.</param>
/// <param name="PublishedAt">Since when this edition is public, UTC.</param>
/// <param name="Letter">Its content.</param>
public sealed record PublicLetterView(string Id, string Self, DateTimeOffset PublishedAt, PublicLetter Letter);
