using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace ProposalWorkflow.Standins.SampleApp.Http;

public static class ResultFunctions
{
    [Function("ActionResult")]
    public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/action")] HttpRequest request) =>
        new ObjectResult(new { Method = request?.Method }) { StatusCode = 201 };

    [Function("Result")]
    public static async Task<IResult> Result([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/result")] HttpRequest request)
    {
        await Task.Yield();
        return Results.Text(request?.Method, "text/plain", statusCode: 202);
    }

    [Function("ResponseData")]
    public static async Task<HttpResponseData> Data(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "results/data")] HttpRequestData request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await request.ReadFromJsonAsync<Note>();
        var response = request.CreateResponse(HttpStatusCode.Accepted);
        response.Headers.Add("x-query", request.Query["q"] ?? "");
        await response.WriteAsJsonAsync(body);
        return response;
    }

    [Function("Text")]
    public static string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/text")] HttpRequest request) =>
        $"not written for {request?.Method}";

    [Function("Throw")]
    public static IActionResult Throw([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/throw")] HttpRequest request) =>
        throw new InvalidOperationException($"thrown on purpose for {request?.Method}");

    [Function("Body")]
    public static IActionResult Body(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "body")] HttpRequest request, [FromBody] Note note) =>
        new OkObjectResult($"{request?.ContentType}: {note?.Text} {note?.Number}");

    [Function("Outputs")]
    public static Outputs Many([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/outputs")] HttpRequest request) =>
        new() { Response = new OkObjectResult($"one of the outputs, {request?.Method}") };

    public sealed record Note(string Text, int Number);

    public sealed class Outputs
    {
        [HttpResult]
        public IActionResult? Response { get; set; }
    }
}
