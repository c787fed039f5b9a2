using System.Text.Json;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>A group robot. It drops no second copy by itself, so the notice id is not sent: the ledger is what keeps copies away.</summary>
internal sealed class RobotChannel(HttpChannelSetting setting, IRobot robot, AlertLinks links, HttpPost post) : IAlertChannel
{
    /// <summary>Their limits are counted by the minute.</summary>
    private static readonly TimeSpan UntilTheyForget = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Name => setting.Name;

    /// <inheritdoc/>
    public string Target => setting.Url.Authority;

    /// <inheritdoc/>
    public bool Takes(AlertKind kind) => setting.Takes(kind);

    /// <inheritdoc/>
    public async Task SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        var text = new RobotText(PlainText.Line(alert.Title), [.. PlainText.Lines(alert.Text)], links.ToClick(alert));
        var answer = await post.SendAsync(robot.AddressOf(setting.Url), "application/json", robot.BodyOf(text), [], cancellationToken);
        var verdict = Read(answer.Body) is { } json ? robot.Judge(json) : null;
        // A limit is told with 200, or with 400 or 429: the code in the body says more than the status.
        if (verdict is { Delivered: false, MayPass: true })
            throw new DeliveryException(HttpAnswer.Quote(verdict.Reason), permanent: false, answer.RetryAfter ?? UntilTheyForget);
        answer.MustBeSuccess();
        if (verdict is null)
            throw new DeliveryException($"the answer is no JSON: {HttpAnswer.Quote(answer.Body)}"); // something on the way answered in its place
        if (!verdict.Delivered)
            throw new DeliveryException(HttpAnswer.Quote(verdict.Reason), permanent: true);
    }

    private static JsonElement? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body) is { ValueKind: JsonValueKind.Object } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
