using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Keys;
using Microsoft.Azure.Functions.Worker.Host.Settings;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>Runs a function for a request. What it throws is logged by the runner, and answered with 500 and no body.</summary>
internal sealed class HttpInvoker(FunctionRunner runner, KeyCheck keys, DisabledFunctions disabled)
{
    public async Task AnswerAsync(Function function, HttpContext http)
    {
        if (!await keys.AllowsAsync(http.Request, ((HttpTriggerAttribute)function.Trigger).AuthLevel, function))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (disabled.Contains(function.Name) && !await keys.HasMasterKeyAsync(http.Request))
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await InvokeAsync(function, http);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a function throws is a 500, and stops no one else.")]
    private async Task InvokeAsync(Function function, HttpContext http)
    {
        var invocation = new Invocation.Invocation(
            function, Invocation.Invocation.ByHand, null, Metadata(http.Request))
        {
            AddFeatures = features => features.Set(http),
        };
        try
        {
            await runner.RunAsync(invocation, http.RequestAborted);
        }
        catch (Exception)
        {
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    // Query parameters bind by name too; a route value of the same name wins.
    private static Dictionary<string, object?> Metadata(HttpRequest request)
    {
        var metadata = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query)
            metadata[name] = value.ToString();
        foreach (var (name, value) in request.RouteValues)
            metadata[name] = value?.ToString();
        metadata["Query"] = Json(request.Query);
        metadata["Headers"] = Json(request.Headers);
        return metadata;
    }

    private static string Json(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values) =>
        JsonSerializer.Serialize(values.ToDictionary(v => v.Key, v => v.Value.ToString()));
}
