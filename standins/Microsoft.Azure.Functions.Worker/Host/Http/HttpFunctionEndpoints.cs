using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Settings;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>One route for each HTTP function: the prefix, and the trigger's route or else the function's name.</summary>
internal sealed class HttpFunctionEndpoints(FunctionCatalog catalog, HostJson hostJson, HttpInvoker invoker)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var function in catalog.Functions.Where(f => f.Trigger is HttpTriggerAttribute))
        {
            endpoints.Map(Pattern(function), http => invoker.AnswerAsync(function, http)).WithDisplayName(function.Name);
        }
    }

    public string Path(Function function)
    {
        var route = ((HttpTriggerAttribute)function.Trigger).Route;
        var path = string.IsNullOrEmpty(route) ? function.Name : route.TrimStart('/');
        return hostJson.RoutePrefix.Trim('/') is { Length: > 0 } prefix ? $"{prefix}/{path}" : path;
    }

    // The method is a constraint of the route, as in the real host: with another method there is no such route, so 404 and not 405.
    private RoutePattern Pattern(Function function)
    {
        var constraints = new RouteValueDictionary();
        if (((HttpTriggerAttribute)function.Trigger).Methods is { Length: > 0 } methods)
            constraints["httpMethod"] = new HttpMethodRouteConstraint([.. methods.Select(m => m.ToUpperInvariant())]);
        return RoutePatternFactory.Parse(Path(function), defaults: null, constraints);
    }
}
