using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>A webhook on this machine, as a place's own program would have one.</summary>
public sealed class AlertReceiver : IAsyncDisposable
{
    private static int _channels;

    private readonly ConcurrentQueue<(string Place, string Signature, JsonElement Event)> _received = new();
    private readonly ConcurrentDictionary<string, bool> _refused = new();
    private readonly WebApplication _app;

    public AlertReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    public Task StartAsync() => _app.StartAsync();

    /// <summary>The settings of a channel for the place.</summary>
    public IEnumerable<(string Name, string Value)> ChannelOf(string jurisdiction)
    {
        var (url, number) = (new Uri(_app.Urls.Single()), Interlocked.Increment(ref _channels));
        yield return ("Alerts__AllowPlaintext", "true");
        yield return ("Alerts__AllowedNetworks__0", "127.0.0.0/8");
        yield return ("Alerts__AllowedHosts__0", url.Authority);
        yield return ($"Alerts__Channels__{number}__Jurisdiction", jurisdiction);
        yield return ($"Alerts__Channels__{number}__Name", "hook");
        yield return ($"Alerts__Channels__{number}__Kind", "webhook");
        yield return ($"Alerts__Channels__{number}__Secret", "a-secret-of-these-tests");
        yield return ($"Alerts__Channels__{number}__Url", $"{url}{jurisdiction}");
    }

    /// <summary>Refuses a notice until it is asked to take it.</summary>
    public void Refuse(string notice) => _refused[notice] = true;

    public void Take(string notice) => _refused.TryRemove(notice, out _);

    /// <summary>The events that this place has received.</summary>
    public IReadOnlyList<JsonElement> Of(string jurisdiction) => [.. _received.Where(r => r.Place == jurisdiction).Select(r => r.Event)];

    /// <summary>Waits for one.</summary>
    public async Task<JsonElement> WaitForAsync(string jurisdiction, Func<JsonElement, bool> which)
    {
        await Eventually.IsTrueAsync("the alert has come", () => Of(jurisdiction).Any(which));
        return Of(jurisdiction).Last(which);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var message = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        if (_refused.ContainsKey(message.GetProperty("id").GetString()!))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        _received.Enqueue((context.Request.Path.Value!.Trim('/'), context.Request.Headers["Notice-Signature"].ToString(), message));
    }
}
