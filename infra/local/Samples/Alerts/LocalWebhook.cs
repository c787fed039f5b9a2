using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local;

/// <summary>The managers' own program, as every place would have one: it takes alerts on this machine, checks that they come from the
/// workflow, and prints each once.</summary>
public sealed class LocalWebhook : IAsyncDisposable
{
    private const int SecretBytes = 32;

    private readonly ConcurrentDictionary<string, ReceivedAlert> _received = new(); // by notice id
    private readonly string _secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
    private readonly MovableClock _clock;
    private readonly Screen _screen;
    private readonly WebApplication _app;

    private LocalWebhook(MovableClock clock, Screen screen)
    {
        (_clock, _screen) = (clock, screen);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts it; it prints on the screen.</summary>
    public static async Task<LocalWebhook> StartAsync(MovableClock clock, Screen screen, CancellationToken ct)
    {
        var webhook = new LocalWebhook(clock, screen);
        await webhook._app.StartAsync(ct);
        return webhook;
    }

    /// <summary>The settings by which the workflow sends it the alerts of these places. Only this one address is allowed.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(IEnumerable<Jurisdiction> places)
    {
        var settings = new Dictionary<string, string>
        {
            ["Alerts__AllowedHosts__0"] = Address.Authority,
            ["Alerts__AllowedNetworks__0"] = "127.0.0.1/32",
            ["Alerts__AllowPlaintext"] = "true",
        };
        foreach (var (i, place) in places.Index())
        {
            settings[$"Alerts__Channels__{i}__Jurisdiction"] = place.Code;
            settings[$"Alerts__Channels__{i}__Name"] = "local";
            settings[$"Alerts__Channels__{i}__Kind"] = "webhook";
            settings[$"Alerts__Channels__{i}__Url"] = $"{Address}alerts";
            settings[$"Alerts__Channels__{i}__Secret"] = _secret;
        }

        return settings;
    }

    /// <summary>What has come about a case, in its order.</summary>
    public IReadOnlyList<ReceivedAlert> Of(string caseId) =>
        [.. _received.Values.Where(one => one.Alert.Case?.Id == caseId).OrderBy(one => one.At)];

    /// <summary>Listens no more.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        var (body, now) = (content.ToArray(), _clock.GetUtcNow());
        if (!WebhookCheck.IsRight(context.Request.Headers, body, _secret, now))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var received = new ReceivedAlert(AlertMessage.Read(System.Text.Encoding.UTF8.GetString(body)), now);
        if (_received.TryAdd(received.Alert.Id, received)) // a second copy is no second alert
            _screen.Fact("Alert", $"{received.Words}  (signature right, {received.Alert.Id})");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

/// <summary>An alert that has come.</summary>
/// <param name="Alert">What it says.</param>
/// <param name="At">When it came, UTC, by the clock that everybody goes by.</param>
public sealed record ReceivedAlert(Alert Alert, DateTimeOffset At)
{
    /// <summary>On one line: what, how late, who is told.</summary>
    public string Words => string.Join("，", new[]
    {
        Alert.Title,
        Alert.Late?.By,
        Alert.Told.Count == 0 ? null : $"报{string.Join("、", Alert.Told)}",
    }.OfType<string>());
}
