using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Functions.Recounting;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>What came of a command.</summary>
public sealed class OperationQueries(Operations operations, ImportReader imports, IBasisStore versions)
{
    /// <summary>
    /// The sender reads an operation from the moment that it is accepted (pending, as long as no decision is stored); the
    /// office reads every decided one of its jurisdiction.
    /// </summary>
    [Function(nameof(GetOperation))]
    public async Task<IResult> GetOperation(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (ImportView.ImportOf(id) is { } import)
            return Json.Result(ImportView.Of(await imports.ImportAsync(caller, import, cancellationToken)));
        if (BasisChangeView.IntentOf(id) is { } applied)
            return await BasisChangeAsync(request, applied, cancellationToken);
        if (id.Split('.') is not [var caseId, var intent] || !IntentId.IsCase(caseId) || !IntentId.IsIntent(intent))
            throw Absent();
        var own = IntentId.IsOf(caller, intent);
        if (!own && !caller.Has(CallerRole.Office))
            throw Absent();

        var key = new CaseKey(caller.Jurisdiction, caseId);
        var operation = await operations.FindAsync(key, intent, cancellationToken);
        if (operation is null && !own)
            throw Absent();
        if (operation is null)
            request.HttpContext.Response.Headers.RetryAfter = "1";
        return Json.Result(OperationView.Of(key, intent, operation));
    }

    private async Task<IResult> BasisChangeAsync(HttpRequest request, string intent, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var own = IntentId.IsIntent(intent) && IntentId.IsOf(caller, intent);
        if (!caller.Has(CallerRole.Office) || !IntentId.IsIntent(intent))
            throw Absent();
        var change = (await versions.FindChangeAsync(new(caller.Jurisdiction, intent), cancellationToken))?.Change;
        if (change is null && !own)
            throw Absent();
        if (change?.DoneAt is null)
            request.HttpContext.Response.Headers.RetryAfter = "1";
        return Json.Result(BasisChangeView.Of(intent, change));
    }

    private static ProblemException Absent() => new(ProblemType.NotFound, "没有这项操作。");
}
