using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Exports;

/// <summary>导出: lists as files for a spreadsheet.</summary>
public sealed class ExportHttp(ICaseLists lists, CaseReader reader, TimeProvider clock)
{
    /// <summary>The office's list, narrowed by the same filters, in the order of session and submission: a spreadsheet sorts by itself.</summary>
    [Function(nameof(ExportProposals))]
    public IResult ExportProposals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals:export")] HttpRequest request)
    {
        var caller = request.Caller();
        CaseFilterValues.RefuseOthers(caller);
        QueryValues.Only(request, ["format", .. CaseFilterValues.Names]);
        var format = SheetFormats.Of(request);
        var jurisdiction = reader.Jurisdiction(caller);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), jurisdiction.TimeZone);
        var today = DateOnly.FromDateTime(now.DateTime);
        var filter = CaseFilterValues.Read(request, today);
        var name = string.Create(CultureInfo.InvariantCulture, $"{jurisdiction.Name}{CaseSheet.Name}-{now:yyyyMMdd-HHmm}.{format.Extension}");

        // Rows go out as they come in. Should the store fail on the way, the connection breaks off, and nobody takes the file for whole.
        var stopped = request.HttpContext.RequestAborted;
        var sheet = CaseSheet.Of(lists.ReadCasesAsync(jurisdiction.Code, filter, stopped).Select(row => row.On(today)), jurisdiction);
        return Results.Stream(stream => format.WriteAsync(stream, sheet, stopped), format.ContentType, name);
    }
}
