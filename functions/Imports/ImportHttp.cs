using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Functions.Exports;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>批量导入: many submissions in one file.</summary>
public sealed class ImportHttp(ImportReception reception, ImportReader reader, IImportStore imports)
{
    private static readonly Dictionary<string, ImportFile> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/x-ndjson"] = ImportFile.JsonLines,
        ["application/jsonl"] = ImportFile.JsonLines,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ImportFile.Xlsx,
    };

    /// <summary>The media types of the files that can be imported.</summary>
    public static IReadOnlyCollection<string> Types => Formats.Keys;

    /// <summary>Takes a file in: 202 with the operation that shows how far it is, or 200 where it is done.</summary>
    [Function(nameof(ImportProposals))]
    public async Task<IResult> ImportProposals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/imports")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        ImportReader.RefuseOthers(caller);
        QueryValues.Only(request);
        var import = await reception.ReceiveAsync(caller, FormatOf(request), request, cancellationToken);
        return await reader.AnswerAsync(request, import, cancellationToken);
    }

    /// <summary>The import and what came of its lines, page by page.</summary>
    [Function(nameof(GetImport))]
    public async Task<IResult> GetImport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/imports/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        ImportReader.RefuseOthers(request.Caller());
        QueryValues.Only(request, "result", "size", "continuation");
        var only = QueryValues.OneOf<LineResult>(request, "result");
        var page = QueryValues.Page(request);
        var import = await reader.ImportAsync(request.Caller(), id, cancellationToken);
        try
        {
            return Json.Result(ImportPage.Of(import, await imports.FindOutcomesAsync(import.Key, only, page, cancellationToken)));
        }
        catch (BadContinuationException)
        {
            throw QueryValues.Wrong("continuation", "应取自上一页的结果，且条件不变");
        }
    }

    /// <summary>What came of its lines, as a file for a spreadsheet.</summary>
    [Function(nameof(ExportImport))]
    public async Task<IResult> ExportImport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/imports/{id}:export")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        ImportReader.RefuseOthers(request.Caller());
        QueryValues.Only(request, "format", "result");
        var format = SheetFormats.Of(request);
        var only = QueryValues.OneOf<LineResult>(request, "result");
        var import = await reader.ImportAsync(request.Caller(), id, cancellationToken);
        var stopped = request.HttpContext.RequestAborted;
        var sheet = OutcomeSheet.Of(import, imports.ReadOutcomesAsync(import.Key, only, stopped));
        var name = string.Create(CultureInfo.InvariantCulture, $"{OutcomeSheet.Name}-{import.Key.Id[..8]}.{format.Extension}");
        return Results.Stream(stream => format.WriteAsync(stream, sheet, stopped), format.ContentType, name);
    }

    private static ImportFile FormatOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && Formats.TryGetValue(type.MediaType ?? "", out var format)
            ? format
            : throw new ProblemException(ProblemType.UnknownFile, $"请以这些类型之一发送文件：{string.Join("、", Formats.Keys)}。");
}
