using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Functions.Queries;

namespace ProposalWorkflow.Functions.Backfilling;

/// <summary>补录: a batch of old reply letters, each of which becomes an archived case.</summary>
public sealed class LetterImportHttp(ImportReception reception, ImportReader reader, CaseReader places)
{
    private const string FormType = "multipart/form-data";
    private static readonly string[] ZipTypes = ["application/zip", "application/x-zip-compressed"];

    /// <summary>The media types of the batches that can be imported.</summary>
    public static IReadOnlyCollection<string> Types { get; } = [.. ZipTypes, FormType];

    /// <summary>Takes a batch in: 202 with the operation that shows how far it is, or 200 where it is done.</summary>
    [Function(nameof(ImportLetters))]
    public async Task<IResult> ImportLetters(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/letters:import")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        ImportReader.RefuseOthers(caller);
        QueryValues.Only(request, "session");
        var file = FileOf(request, SessionOf(request, places.Jurisdiction(caller)), places.Today(caller));
        var import = await reception.ReceiveAsync(caller, file, request, cancellationToken);
        return await reader.AnswerAsync(request, import, cancellationToken);
    }

    private static Session? SessionOf(HttpRequest request, Jurisdiction place) => QueryValues.Text(request, "session") is not { } code ? null
        : place.Session(code) ?? throw QueryValues.Wrong("session", $"应为本地届次的代码之一：{string.Join("、", place.Sessions.Select(s => s.Code))}");

    private static ImportFile FileOf(HttpRequest request, Session? session, DateOnly today)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            if (ZipTypes.Contains(type.MediaType, StringComparer.OrdinalIgnoreCase))
                return Of(LetterArchive.ReadAsync);
            if (FormType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase)
                && type.Parameters.FirstOrDefault(p => p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"') is { Length: > 0 and <= 70 } boundary)
                return Of((content, stop) => LetterForm.ReadAsync(content, boundary, stop));
        }

        throw new ProblemException(ProblemType.UnknownFile, "请以 ZIP 压缩包（application/zip）或多个文件（multipart/form-data）发送答复函。");

        ImportFile Of(Func<Stream, CancellationToken, IAsyncEnumerable<LetterFile>> files) =>
            new((content, reading, stop) => new LetterLines(reading, session, today).ReadAsync(files(content, stop), stop))
            {
                IsOfLetters = true, Most = LetterFile.Most, NameOf = LetterLines.FieldOf,
            };
    }
}
