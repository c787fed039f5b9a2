using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Http;

public sealed class RouteFunctions(ScopedThing thing)
{
    [Function("Plain")]
    public static IActionResult Plain([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) =>
        new OkObjectResult(request?.Method);

    [Function("GetItem")]
    public static IActionResult GetItem(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id:int}")] HttpRequest request, int id) =>
        new OkObjectResult($"{request?.Method} item {id}");

    [Function("PutItem")]
    public static IActionResult PutItem(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "items/{id:int}")] HttpRequest request, int id) =>
        new OkObjectResult($"{request?.Method} item {id}");

    [Function("Values")]
    public static IResult Values(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{text}/{number}/{id}/{last?}")] HttpRequest request,
        string text,
        int number,
        Guid id,
        string? last,
        int? page,
        CancellationToken cancellation,
        string missing = "standard") =>
        Results.Json(new { text, number, id, last, page, missing, cancellation.CanBeCanceled, request.Method });

    [Function("Context")]
    public IResult Context([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context/{word}")] HttpRequest request, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var other = context.InstanceServices.GetService(typeof(ScopedThing)) as ScopedThing;
        return Results.Json(new
        {
            name = context.FunctionDefinition.Name,
            entryPoint = context.FunctionDefinition.EntryPoint,
            parameters = context.FunctionDefinition.Parameters.Select(p => p.Name),
            inputs = context.FunctionDefinition.InputBindings.Values.Select(b => $"{b.Name} {b.Type} {b.Direction}"),
            outputs = context.FunctionDefinition.OutputBindings.Values.Select(b => $"{b.Name} {b.Type} {b.Direction}"),
            word = context.BindingContext.BindingData["WORD"],
            sameScope = other?.Id == thing.Id && request.HttpContext.RequestServices.GetService(typeof(ScopedThing)) == other,
            traceParent = context.TraceContext.TraceParent,
        });
    }
}
