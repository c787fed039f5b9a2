using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Start;

namespace Microsoft.Azure.Functions.Worker.Host.Admin;

/// <summary>The endpoints of the host itself: its health, its state, to drain it and to resume.</summary>
internal sealed class HostEndpoints(HostId hostId, HostState state, ListenerSet listeners, HostActivity activity, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly string _instance = Guid.NewGuid().ToString();

    /// <summary>For health probes, which have no key.</summary>
    public static void MapPing(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("admin/host/ping", [HttpMethods.Get, HttpMethods.Post], () => Results.Ok());

    public void Map(IEndpointRouteBuilder admin)
    {
        admin.MapGet("host/status", Status);
        admin.MapPost("host/drain", Drain);
        admin.MapGet("host/drain/status", DrainStatus);
        admin.MapPost("host/resume", Resume);
    }

    private IResult Status() => Results.Json(new
    {
        id = hostId.Value,
        state = state.Current,
        version = "4.0.0-standin",
        instanceId = _instance,
        computerName = Environment.MachineName,
        processId = Environment.ProcessId,
        processUptime = (long)time.GetElapsedTime(_started).TotalMilliseconds,
    });

    private IResult Drain()
    {
        listeners.Drain();
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private IResult DrainStatus()
    {
        var (invocations, retries) = (activity.Invocations, activity.Retries);
        var isEmpty = invocations == 0 && retries == 0;
        return Results.Json(new
        {
            state = !listeners.IsDraining ? "Disabled" : isEmpty ? "Completed" : "InProgress",
            outstandingInvocations = invocations,
            outstandingRetries = retries,
        });
    }

    private IResult Resume()
    {
        if (!state.IsRunning)
            return Results.StatusCode(StatusCodes.Status409Conflict);
        listeners.Resume();
        return Results.Json(new { state = state.Current });
    }
}
