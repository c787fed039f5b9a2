using System.Globalization;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Printing.Letters;

/// <summary>The lines of a letter that are made of several values: the same words on paper and on a page.</summary>
public static class LetterLines
{
    /// <summary>公开属性：主动公开; null where the letter does not say.</summary>
    public static string? Disclosure(PrintedLetter letter) => letter?.Disclosure switch
    {
        DisclosureKind.Public => "公开属性：主动公开",
        DisclosureKind.OnRequest => "公开属性：依申请公开",
        DisclosureKind.NotPublic => "公开属性：不予公开",
        _ => null,
    };

    /// <summary>签发人：何立; null where it is not printed.</summary>
    public static string? Signer(PrintedLetter letter) => letter?.Signer is { } signer ? $"签发人：{signer}" : null;

    /// <summary>2026年6月30日.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The introduction and the commitments, numbered 1. 2. 3.; nothing where there are none.</summary>
    public static IEnumerable<BodyParagraph> Commitments(PrintedLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.Commitments.Count == 0 ? [] :
        [
            new(HeadingLevel.None, "", letter.CommitmentsIntroduction),
            .. letter.Commitments.Select((c, i) => new BodyParagraph(
                HeadingLevel.Third, string.Create(CultureInfo.InvariantCulture, $"{i + 1}."), Sentence(c))),
        ];
    }

    /// <summary>附件：… , or 附件：1. … and 2. …; without punctuation at the end (GB/T 9704-2012 §7.3.4).</summary>
    public static IReadOnlyList<AnnexLine> Annexes(PrintedLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return [.. letter.Annexes.Select((annex, i) => new AnnexLine(i == 0 ? "附件：" : "", AnnexNumber(letter, i), annex.Title))];
    }

    /// <summary>附件, or 附件1 where there are several: what stands at the head of the annex itself.</summary>
    public static string AnnexMark(PrintedLetter letter, int index) =>
        letter?.Annexes.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"附件{index + 1}") : "附件";

    /// <summary>（联系人：周小满，联系电话：555-0100）; null where there is no contact.</summary>
    public static string? Contacts(PrintedLetter letter) => letter?.Contacts is { Count: > 0 } contacts
        ? $"（{string.Join("；", contacts.Select(c => $"联系人：{c.Name}，联系电话：{c.Phone}"))}）"
        : null;

    /// <summary>What stands before the names of the copies.</summary>
    public const string CopiesLabel = "抄送：";

    /// <summary>The names of the copies, after their label; null where there are none.</summary>
    public static string? Copies(PrintedLetter letter) =>
        letter?.CopiedTo is { Count: > 0 } copies ? $"{string.Join('，', copies)}。" : null;

    private static string AnnexNumber(PrintedLetter letter, int index) =>
        letter.Annexes.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}.") : "";

    private static string Sentence(PrintedCommitment commitment)
    {
        string?[] details =
        [
            commitment.Department is { } department ? $"责任单位：{department}" : null,
            commitment.Due is { } due ? $"完成时限：{Date(due)}" : null,
        ];
        var detail = string.Join('，', details.OfType<string>());
        return commitment.Text.TrimEnd('。', '；', '.', ';') + (detail.Length == 0 ? "。" : $"（{detail}）。");
    }
}

/// <summary>One line of the list of annexes.</summary>
/// <param name="Label">附件： in the first line, else empty.</param>
/// <param name="Number">1. where there are several, else empty.</param>
/// <param name="Title">The annex's.</param>
public sealed record AnnexLine(string Label, string Number, string Title);
