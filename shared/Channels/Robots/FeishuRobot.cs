using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ProposalWorkflow.Channels;

/// <summary>
/// 飞书: a post (富文本), the request of at most 20 KB. Where the robot is set to 签名校验, the body carries <c>timestamp</c> (seconds, as a
/// text) and <c>sign</c>: the HMAC-SHA256 of nothing, under timestamp, line feed and secret, in base64. At most 100 messages a minute, 5 a
/// second (open.feishu.cn, 自定义机器人使用指南).
/// </summary>
internal sealed class FeishuRobot(string? secret, TimeProvider clock) : IRobot
{
    private const int MostBytes = 20_000, TitleBytes = 1000;

    // An error inside; too many, in the robots' numbering and in the platform's.
    private static readonly FrozenSet<int> Passing = [2200, 11232, 99991400];

    // The code of every bad request, and of some that are only too many.
    private const int BadRequest = 9499;

    /// <inheritdoc/>
    public Uri AddressOf(Uri url) => url;

    /// <inheritdoc/>
    public string BodyOf(RobotText text)
    {
        // The limit is on the request, and how long a text is as JSON depends on what is in it.
        for (var room = MostBytes; ; room -= room / 4)
            if (BodyOf(text, room) is var body && Encoding.UTF8.GetByteCount(body) <= MostBytes)
                return body;
    }

    private string BodyOf(RobotText text, int room)
    {
        var lines = PlainText.WithinBytes(string.Join('\n', text.Lines), room).Split('\n');
        object[][] content =
        [
            .. lines.Select(line => new object[] { new { tag = "text", text = line } }),
            .. text.Link is { } link ? [[new { tag = "a", text = RobotText.LinkText, href = link }]] : Array.Empty<object[]>(),
        ];
        var body = new Dictionary<string, object>
        {
            ["msg_type"] = "post",
            ["content"] = new { post = new { zh_cn = new { title = PlainText.WithinBytes(text.Title, TitleBytes), content } } },
        };
        if (secret is not null)
        {
            var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            body["timestamp"] = timestamp;
            body["sign"] = Convert.ToBase64String(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"), Array.Empty<byte>()));
        }

        return RobotText.Json(body);
    }

    /// <inheritdoc/>
    public RobotVerdict Judge(JsonElement answer)
    {
        // Robots of the first version say StatusCode where the newer ones say code; some say both.
        var code = RobotVerdict.Number(answer, "code") ?? RobotVerdict.Number(answer, "StatusCode");
        var words = RobotVerdict.Text(answer, "msg") ?? RobotVerdict.Text(answer, "StatusMessage");
        return code == BadRequest && words?.Contains("too many", StringComparison.OrdinalIgnoreCase) is true
            ? new(false, $"code {code}: {words}", MayPass: true)
            : RobotVerdict.Of(code, words, Passing);
    }
}
