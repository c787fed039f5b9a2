using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Sheets;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>Files to begin an import with.</summary>
public sealed class TemplateHttp(CaseReader reader)
{
    private static readonly XlsxFormat Xlsx = new();

    /// <summary>A workbook with the head, and a second sheet that explains it and names the sessions of the caller's jurisdiction.</summary>
    [Function(nameof(GetImportTemplate))]
    public IResult GetImportTemplate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/imports/template.xlsx")] HttpRequest request)
    {
        ImportReader.RefuseOthers(request.Caller());
        QueryValues.Only(request);
        var jurisdiction = reader.Jurisdiction(request.Caller());
        var stopped = request.HttpContext.RequestAborted;
        return Results.Stream(
            stream => XlsxFormat.WriteBookAsync(stream, TemplateSheets.Of(jurisdiction), stopped),
            Xlsx.ContentType, $"{jurisdiction.Name}提案导入模板.{Xlsx.Extension}");
    }

    /// <summary>Two lines of JSON Lines, with the first session of the caller's jurisdiction.</summary>
    [Function(nameof(GetImportSample))]
    public IResult GetImportSample(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/imports/template.jsonl")] HttpRequest request)
    {
        ImportReader.RefuseOthers(request.Caller());
        QueryValues.Only(request);
        var session = reader.Jurisdiction(request.Caller()).Sessions[0].Code;
        string[] lines =
        [
            Line("样例-1", new Submit(session, "关于增设社区共享自习室的提案", "一、现状\n……\n二、建议\n……", [new("wy-0001", "安如许")])),
            Line("样例-2", new Submit(session, "关于完善慢行步道照明的提案", "……", [new("wy-0002", "柏见山"), new("zgh-01", "区总工会", ProposerKind.Group)])),
        ];
        return Results.Text(string.Concat(lines.Select(line => line + "\n")), "application/x-ndjson");
    }

    private static string Line(string key, Submit submit) =>
        JsonSerializer.Serialize(new { key, submit.Session, submit.Title, submit.Text, submit.Proposers }, WorkflowJson.Options);
}
