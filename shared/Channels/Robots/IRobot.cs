using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProposalWorkflow.Channels;

/// <summary>What is particular to one maker's group robots.</summary>
internal interface IRobot
{
    /// <summary>The address to post to: the robot's own, with what the maker wants added.</summary>
    Uri AddressOf(Uri url);

    /// <summary>The body, as the maker wants it.</summary>
    string BodyOf(RobotText text);

    /// <summary>What an answer means. They answer 200 to what they refuse, and say so in the body.</summary>
    RobotVerdict Judge(JsonElement answer);
}

/// <summary>What a robot says.</summary>
/// <param name="Title">One line.</param>
/// <param name="Lines">The text.</param>
/// <param name="Link">To click on; null where there is none.</param>
internal sealed record RobotText(string Title, IReadOnlyList<string> Lines, string? Link)
{
    /// <summary>What stands on the link.</summary>
    public const string LinkText = "查看详情";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As Markdown of at most so many bytes, the link always in it.</summary>
    public string ToMarkdown(int mostBytes)
    {
        var head = $"### {PlainText.WithinBytes(PlainText.Markdown(Title), mostBytes / 4)}\n\n";
        var foot = Link is null ? "" : $"\n\n[{LinkText}]({Bracketless(Link)})";
        var room = mostBytes - Encoding.UTF8.GetByteCount(head + foot);
        return head + PlainText.WithinBytes(string.Join("\n\n", Lines.Select(PlainText.Markdown)), room) + foot;
    }

    /// <summary>A body.</summary>
    public static string Json(object body) => JsonSerializer.Serialize(body, Options);

    /// <summary>A bracket would end the link; a space has gone in the absolute form.</summary>
    private static string Bracketless(string link) => new Uri(link).AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}

/// <summary>What a robot's answer means.</summary>
/// <param name="Delivered">Whether it is in the group.</param>
/// <param name="Reason">Its code and words, where it is not.</param>
/// <param name="MayPass">Whether it would take it later.</param>
internal sealed record RobotVerdict(bool Delivered, string Reason = "", bool MayPass = false)
{
    /// <summary>By the code and words of the answer: 0 is a yes, and only some codes may pass.</summary>
    public static RobotVerdict Of(int? code, string? words, IReadOnlySet<int> passing) => code switch
    {
        null => new(false, "the answer has no code", MayPass: true),
        0 => new(true),
        { } other => new(false, $"code {other}: {words}", passing.Contains(other)),
    };

    /// <summary>The number under this name; null where there is none.</summary>
    public static int? Number(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The text under this name; null where there is none.</summary>
    public static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
