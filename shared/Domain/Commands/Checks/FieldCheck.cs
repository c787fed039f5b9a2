using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>The checks that the fields of many commands share.</summary>
internal static class FieldCheck
{
    public const int ShortText = 200;
    public const int Paragraph = 4_000;
    public const int LongText = 100_000;
    public const int MostProposers = 200;
    public const int MostEntries = 100;
    public const int MostCommitments = 50;

    private const int MostEchoed = 40;

    /// <summary>JSON can put a null in a list though the list's type has none.</summary>
    public static FieldError Nothing(string field) => new(field, "不能为空。");

    /// <summary>Enough of what was sent for its sender to know it by; an answer is no place for all of it.</summary>
    public static string? Short(string? text) => text is null or { Length: <= MostEchoed } ? text : text[..MostEchoed] + "…";

    public static FieldError? Known(string field, string department, Jurisdiction jurisdiction) =>
        jurisdiction.Department(department) is null ? new(field, $"没有代码为“{Short(department)}”的承办单位。") : null;

    public static FieldError? Category(string category, Jurisdiction jurisdiction) =>
        jurisdiction.Categories.Contains(category) ? null
            : new("/category", $"没有类别“{Short(category)}”。可用的类别：{string.Join("、", jurisdiction.Categories)}。");

    public static FieldError? Text(string field, string text, int most) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => new(field, "不能为空。"),
        _ when text.Length > most => new(field, $"最多 {most} 字，现有 {text.Length} 字。"),
        _ when most == ShortText && text.Any(char.IsControl) => new(field, "应在一行之内，不含控制字符。"),
        _ when text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => new(field, "含有控制字符。"),
        _ => null,
    };
}
