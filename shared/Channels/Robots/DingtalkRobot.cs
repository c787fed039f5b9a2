using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ProposalWorkflow.Channels;

/// <summary>
/// 钉钉: Markdown of at most 20000 bytes. Where the robot is set to 加签, the address carries <c>timestamp</c> (milliseconds) and
/// <c>sign</c>: the HMAC-SHA256 of timestamp, line feed and secret, under the secret, in base64. At most 20 messages a minute; who sends more
/// is refused for ten minutes (open.dingtalk.com, 自定义机器人安全设置).
/// </summary>
internal sealed class DingtalkRobot(string? secret, TimeProvider clock) : IRobot
{
    private const int MostBytes = 20000, TitleBytes = 1000;

    // The answer of the gateway before the robot: its own form, without an errcode.
    private const int TurnedAway = 1111;

    // Busy; too fast, in the older numbering and in the newer one.
    private static readonly FrozenSet<int> Passing = [-1, 130101, 410100];

    /// <inheritdoc/>
    public Uri AddressOf(Uri url)
    {
        if (secret is null)
            return url;
        var timestamp = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}")));
        var before = url.Query == "" ? "?" : "&";
        return new Uri($"{url.AbsoluteUri}{before}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}");
    }

    /// <inheritdoc/>
    public string BodyOf(RobotText text) =>
        RobotText.Json(new { msgtype = "markdown", markdown = new { title = PlainText.WithinBytes(PlainText.Markdown(text.Title), TitleBytes), text = text.ToMarkdown(MostBytes) } });

    /// <inheritdoc/>
    public RobotVerdict Judge(JsonElement answer) =>
        RobotVerdict.Number(answer, "errcode") is null && RobotVerdict.Number(answer, "status") == TurnedAway
            ? new(false, "status 1111: turned away for sending too fast", MayPass: true)
            : RobotVerdict.Of(RobotVerdict.Number(answer, "errcode"), RobotVerdict.Text(answer, "errmsg"), Passing);
}
