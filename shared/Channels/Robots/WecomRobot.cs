using System.Collections.Frozen;
using System.Text.Json;

namespace ProposalWorkflow.Channels;

/// <summary>
/// 企业微信: Markdown of at most 4096 bytes; the key stands in the address, and there is no signature. At most 20 messages a minute
/// (developer.work.weixin.qq.com/document/path/91770).
/// </summary>
internal sealed class WecomRobot : IRobot
{
    private const int MostBytes = 4096;

    // Busy; too many calls; too many calls at once.
    private static readonly FrozenSet<int> Passing = [-1, 45009, 45033];

    /// <inheritdoc/>
    public Uri AddressOf(Uri url) => url;

    /// <inheritdoc/>
    public string BodyOf(RobotText text) =>
        RobotText.Json(new { msgtype = "markdown", markdown = new { content = text.ToMarkdown(MostBytes) } });

    /// <inheritdoc/>
    public RobotVerdict Judge(JsonElement answer) =>
        RobotVerdict.Of(RobotVerdict.Number(answer, "errcode"), RobotVerdict.Text(answer, "errmsg"), Passing);
}
