using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Functions.Http;

/// <summary>What the JSON reader found wrong, in the words of the one who sent it.</summary>
internal static partial class BodyFault
{
    /// <summary>A text that is no JSON.</summary>
    public static Problem Malformed(JsonException e) => e.Message.Contains("uplicate", StringComparison.Ordinal)
        ? new(ProblemType.MalformedJson, "同一字段出现了两次。")
        : new(ProblemType.MalformedJson, e.LineNumber is { } line
            ? $"第 {line + 1} 行第 {e.BytePositionInLine + 1} 字节处不是有效的 JSON。"
            : "正文不是有效的 JSON。");

    /// <summary>A field that the command does not have.</summary>
    public static Problem Unknown(string at) => Of(new ProblemField(at, "没有这个字段。"));

    /// <summary>A field of the wrong type, a missing one, or one too many.</summary>
    public static Problem Of(JsonException e)
    {
        var at = ToPointer(e.Path);
        if (e.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return Unknown(at);
        if (e.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var names = QuotedName().Matches(e.Message[e.Message.IndexOf("including", StringComparison.Ordinal)..]);
            return Of([.. names.Select(n => new ProblemField($"{at}/{n.Groups["name"].Value}", "缺少这个字段。"))]);
        }

        return Of(new ProblemField(at, e.Message.Contains("null", StringComparison.Ordinal) ? "不能为 null。" : "值的类型不符。"));
    }

    private static Problem Of(params IReadOnlyList<ProblemField> errors) =>
        new(ProblemType.WrongBody, "正文的字段不符，请按所列各项改正。") { Errors = errors };

    /// <summary>
    /// <c>$.proposers[0].name</c> is <c>/proposers/0/name</c>; the reader quotes a name with other characters, as <c>$['a.b']</c>.
    /// </summary>
    internal static string ToPointer(string? path) => string.Concat(PathPart().Matches(path ?? "").Select(part =>
        "/" + part.Groups["name"].Value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"\.(?<name>[^.\[]+)|\['(?<name>.*?)'\](?=$|\.|\[)|\[(?<name>\d+)\]",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathPart();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedName();
}
