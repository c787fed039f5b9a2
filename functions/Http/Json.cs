using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Http;

/// <summary>JSON answers, all written the same way.</summary>
internal static class Json
{
    public static IResult Result<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, WorkflowJson.Options, "application/json; charset=utf-8", status);
}
