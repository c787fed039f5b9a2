using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>联系人: names and phones below the letter; where there are none, those that its last sentences or its head give.</summary>
internal static class ContactsField
{
    /// <summary>How many paragraphs from the end a body names its contacts.</summary>
    private const int Last = 3;

    /// <summary>Farther above it, a page names its own contacts.</summary>
    private const int NearTheLetter = 14;

    private static readonly Regex Line = Rule.Of(
        Rule.AnySpaced("联系人", "联系电话", "联系方式", "经办人", "经手人", "承办人", "联系单位", "联系科室", "联系处室", "主管领导", "分管领导") + @"|^[（]?(电\s*话|手\s*机)\s*：");

    private static readonly Regex AtHead = Rule.Of("^[（]?" + Rule.AnySpaced("联系人", "经办人", "承办人") + "[^：]{0,6}：");

    private static readonly Regex InSentence = Rule.Of("(联系人|联系电话|联系方式|电话)[及和]?(电话)?\\s*[：为是]");

    public static IReadOnlyList<Reading<ReadContact>> Find(LetterLayout layout)
    {
        var list = new ContactList();
        var below = layout.Tail.Where(p => p.Key.StartsWith("（联系", StringComparison.Ordinal));
        foreach (var paragraph in layout.Close.Concat(below))
            if (Line.IsMatch(paragraph.Key) && paragraph.Key.Length < 300 && !paragraph.Key.StartsWith("抄送", StringComparison.Ordinal))
                Read(paragraph, list);
        if (list.Finished() is { Count: > 0 } found)
            return found;
        foreach (var paragraph in layout.Body.TakeLast(Last))
            if (InSentence.Match(paragraph.Key) is { Success: true } match)
                Read(paragraph.From(match.Index), list);
        foreach (var paragraph in list.Finished().Count == 0 ? layout.Head.TakeLast(NearTheLetter) : [])
            if (AtHead.IsMatch(paragraph.Key) && paragraph.Key.Length < 300)
                Read(paragraph, list);
        return [.. list.Finished().Where(c => c.Value.Phone is not null)];
    }

    private static void Read(Paragraph paragraph, ContactList list)
    {
        var (ignored, official) = (false, false);
        foreach (var token in ContactTokens.Of(paragraph.Key))
            if (token.Groups["ignored"].Success)
                ignored = true;
            else if (token.Groups["official"].Success)
                (ignored, official) = (false, true);
            else if (token.Groups["label"] is { Success: true } label)
                (ignored, official) = (false, official && !IsOfPerson(label.Value));
            else if (!ignored && token.Groups["phone"] is { Success: true } phone)
                list.Phone(ContactTokens.Number(paragraph, phone));
            else if (!ignored && token.Groups["name"] is { Success: true } name && ContactName.In(paragraph, name) is { } person)
                list.Name(person, official);
        list.EndOfLine();
    }

    private static bool IsOfPerson(string label) => label[^1] is '人' or '员';
}
