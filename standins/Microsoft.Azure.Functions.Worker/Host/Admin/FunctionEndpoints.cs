using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Http;
using Microsoft.Azure.Functions.Worker.Host.Settings;

namespace Microsoft.Azure.Functions.Worker.Host.Admin;

/// <summary>What functions there are, and to run one by hand.</summary>
internal sealed class FunctionEndpoints(
    FunctionCatalog catalog, HttpFunctionEndpoints http, DisabledFunctions disabled, ManualRun manual)
{
    private const string ByName = "functions/{name}";

    public void Map(IEndpointRouteBuilder admin)
    {
        admin.MapGet("functions", (HttpRequest request) => Results.Json(catalog.Functions.Select(f => Describe(f, request))));
        admin.MapGet(ByName, (string name, HttpRequest request) => Found(name, f => Results.Json(Describe(f, request))));
        admin.MapGet(ByName + "/status", (string name) => Found(name, _ => Results.Json(new { })));
        admin.MapPost(ByName, async (string name, HttpRequest request) => await ReadAsync(request) is { } invocation
            ? Found(name, f => Start(f, invocation.Input))
            : Results.StatusCode(StatusCodes.Status400BadRequest));
    }

    private IResult Start(Function function, string? input)
    {
        manual.Start(function, input);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private IResult Found(string name, Func<Function, IResult> answer) =>
        catalog.Functions.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } function
            ? answer(function)
            : Results.StatusCode(StatusCodes.Status404NotFound);

    private object Describe(Function function, HttpRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}";
        return new
        {
            name = function.Name,
            href = $"{site}/admin/functions/{function.Name}",
            invoke_url_template = function.Trigger is HttpTriggerAttribute ? $"{site}/{http.Path(function)}" : null,
            language = "dotnet-isolated",
            config = new
            {
                name = function.Name,
                entryPoint = function.Definition.EntryPoint,
                bindings = function.Definition.InputBindings.Values.Concat(function.Definition.OutputBindings.Values)
                    .Select(b => new { name = b.Name, type = b.Type, direction = b.Direction.ToString() }),
            },
            isDisabled = disabled.Contains(function.Name),
        };
    }

    private static async Task<Invocation?> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<Invocation>(JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Invocation(string? Input);
}
