using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>A web address that takes the alert as a CloudEvent, as it stands in the queue, with a signature; every 2xx is a yes.</summary>
internal sealed class WebhookChannel(HttpChannelSetting setting, AlertLinks links, HttpPost post, TimeProvider clock) : IAlertChannel
{
    /// <inheritdoc/>
    public string Name => setting.Name;

    /// <inheritdoc/>
    public string Target => setting.Url.Authority;

    /// <inheritdoc/>
    public bool Takes(AlertKind kind) => setting.Takes(kind);

    /// <inheritdoc/>
    public async Task SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        var body = (alert with { Link = links.Of(alert) }).ToCloudEvent().ToJson();
        var headers = WebhookSignature.Headers(alert.Id, clock.GetUtcNow(), body, setting.Secret!);
        var answer = await post.SendAsync(setting.Url, "application/cloudevents+json", body, headers, cancellationToken);
        answer.MustBeSuccess();
    }
}
