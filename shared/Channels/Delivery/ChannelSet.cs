using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>A channel, and the way to its target.</summary>
internal sealed record Route(IAlertChannel Channel, TargetPipeline Pipeline);

/// <summary>The channels of every place, made once for the process: their pipelines and connections live as long as it does.</summary>
public sealed class ChannelSet : IDisposable
{
    // 企业微信 and 钉钉 take 20 in a minute, 飞书 100; another sender may use the same robot, so not all of it is taken.
    private const int PerMinute = 18, PerMinuteOfFeishu = 90;

    private readonly HttpPost _post;
    private readonly ILookup<string, Route> _routes;

    internal ChannelSet(ChannelSettings settings, TimeProvider clock)
    {
        _post = new HttpPost(settings.Addresses, clock);
        var links = new AlertLinks(settings.LinkBase);
        var pipelines = new Dictionary<string, TargetPipeline>(StringComparer.Ordinal);
        _routes = settings.Channels.SelectMany(RoutesOf).ToLookup(route => route.Jurisdiction, route => route.Route);

        IEnumerable<(string Jurisdiction, Route Route)> RoutesOf(ChannelSetting setting) => setting switch
        {
            HttpChannelSetting http => [(http.Jurisdiction, new Route(Channel(http), PipelineTo(http.Url.AbsoluteUri, PaceOf(http.Kind))))],
            MailChannelSetting mail => mail.To.Select(to => (mail.Jurisdiction, new Route(
                new MailChannel(mail, to, links, settings.Addresses), PipelineTo(mail.Server.ToString(), null)))),
            _ => throw new InvalidOperationException($"No channel is made of {setting.GetType().Name}."),
        };

        IAlertChannel Channel(HttpChannelSetting http) => http.Kind switch
        {
            ChannelKind.Webhook => new WebhookChannel(http, links, _post, clock),
            ChannelKind.Wecom => new RobotChannel(http, new WecomRobot(), links, _post),
            ChannelKind.Dingtalk => new RobotChannel(http, new DingtalkRobot(http.Secret, clock), links, _post),
            ChannelKind.Feishu => new RobotChannel(http, new FeishuRobot(http.Secret, clock), links, _post),
            _ => throw new InvalidOperationException($"{http.Kind} is no kind of web address."),
        };

        SendPace? PaceOf(ChannelKind kind) => kind switch
        {
            ChannelKind.Wecom or ChannelKind.Dingtalk => new(PerMinute, clock),
            ChannelKind.Feishu => new(PerMinuteOfFeishu, clock),
            _ => null,
        };

        TargetPipeline PipelineTo(string target, SendPace? pace) =>
            pipelines.TryGetValue(target, out var known) ? known : pipelines[target] = new(clock, pace);
    }

    /// <summary>The routes of an alert.</summary>
    internal IReadOnlyList<Route> For(Alert alert) => [.. _routes[alert.Jurisdiction].Where(route => route.Channel.Takes(alert.Kind))];

    /// <inheritdoc/>
    public void Dispose() => _post.Dispose();
}
