using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>The host's own endpoints. Running a function by hand, drain and resume belong here too.</summary>
internal sealed class AdminEndpoints(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly string _instance = Guid.NewGuid().ToString();

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("admin/host/ping", [HttpMethods.Get, HttpMethods.Post], () => Results.Ok());
        endpoints.MapGet("admin/host/status", () => Results.Json(new
        {
            id = AppDomain.CurrentDomain.FriendlyName,
            state = "Running",
            version = "4.0.0-standin",
            instanceId = _instance,
            computerName = Environment.MachineName,
            processId = Environment.ProcessId,
            processUptime = (long)time.GetElapsedTime(_started).TotalMilliseconds,
        }));
    }
}
