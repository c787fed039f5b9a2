using System.Globalization;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Workflow.Poison;

/// <summary>The alert that tells of messages that could not be handled.</summary>
internal static class PoisonNotice
{
    private const int MostLines = 10;

    /// <summary>The alert for one place.</summary>
    /// <param name="jurisdiction">Who is told.</param>
    /// <param name="id">The notice id.</param>
    /// <param name="messages">All of one queue: all of this place, or all of nobody's; not empty.</param>
    /// <param name="zone">In which the place reads its clock.</param>
    public static Alert Of(string jurisdiction, string id, IReadOnlyList<PoisonMessage> messages, TimeZoneInfo zone)
    {
        var step = PoisonWords.OfQueue(messages[0].Queue);
        var readable = messages[0].Contents.Jurisdiction is not null;
        IEnumerable<string> lines = readable
            ?
            [
                $"“{step}”环节有 {messages.Count} 条消息多次处理未成，已另存，不会丢失：",
                .. messages.OrderBy(message => message.At).Take(MostLines).Select(message => Line(message, zone)),
                .. messages.Count > MostLines ? [$"其余 {messages.Count - MostLines} 条略。"] : Array.Empty<string>(),
                "请查明原因后重新投递。",
            ]
            :
            [
                $"“{step}”环节有 {messages.Count} 条消息无法识别，看不出属于哪个地区，已另存，不会丢失。",
                "请联系系统管理员查看。",
            ];
        return new Alert(
            id, AlertKind.PoisonMessage, jurisdiction, messages.Max(message => message.At), $"{messages.Count} 条消息未能处理：{step}", string.Join('\n', lines))
        {
            Told = ["交办机关", "分管领导"],
            Link = "/api/poison",
        };
    }

    private static string Line(PoisonMessage message, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(message.At, zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"· {PoisonWords.Of(message.Queue, message.Contents.Type)}{(message.Contents.Subject is { } subject ? $"（{subject}）" : "")}，{at}";
    }
}
