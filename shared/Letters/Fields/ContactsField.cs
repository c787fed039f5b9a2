using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// 联系人: names and phones below the letter. A phone belongs to the name before it; as many phones as names are paired in order.
/// </summary>
internal static class ContactsField
{
    private static readonly Regex Line = Rule.Of(
        Rule.AnySpaced("联系人", "联系电话", "联系方式", "经办人", "承办人", "联系单位", "联系科室", "联系处室") + "|^[（]?(电话|手机)：");

    private const string Phone =
        @"(?<phone>(?<![\d*])（?(0\d{2,3}[）\-\s]{0,2})?"
        + @"(1\d\d[\s-]\d{4}[\s-]\d{4}|[48]00[\s-]\d{3,4}[\s-]\d{3,4}|[2-9]\d{2,3}[\s-]\d{4}|[1-9\d*][\d*]{4,11})(?![\d*])"
        + @"(\s?(-|转)\s?\d{1,6})?)";

    private const string Words =
        @"(?<label>联\s*系\s*单\s*位(及|和)?|联\s*系\s*(人|科\s*室|处\s*室|部\s*门)员?|经\s*办\s*人|(具\s*体\s*)?承\s*办\s*(人|单\s*位)员?"
        + @"|联\s*系\s*(电\s*话|方\s*式)|办公电话|座机|电\s*话|手\s*机(号码)?|姓名|邮\s*箱|传\s*真|地\s*址|职务|(及|和|与)(?=联系|电话|手机))";

    private static readonly Regex Token = Rule.Of(
        $@"({Phone}|{Words}|(?<name>[\H]\s[\H](?=\s|$|[，；、）])|[\H·]+[*×○]{{0,3}}|[\H]))");

    private static readonly Regex Person = Rule.Of(@"^[\H]{2,4}$|^[\H]{1,2}[*×○某]{1,3}$|^[\H]{1,10}(·[\H]{1,10})+$");
    private static readonly Regex Halves = Rule.Of(@"(?<=^[^\s]{3,4}|^1\d\d\s\d{4})\s(?=\d{4}(\s|$))(?<!^0\d{2,3}\s)");
    private static readonly Regex Title = Rule.Of(
        "(?<=[\\H]{2})(科长|处长|主任|同志|先生|女士|科员|副科长|副处长|局长|副局长|工)$");

    private static readonly Regex Unit = Rule.Of(
        @"^.+(局|厅|委|办|部|处|科|室|股|中心|公司|站|所|院|队|司|大队|支队)(?=[\H]{2,3}$)");

    public static IReadOnlyList<Reading<ReadContact>> Find(LetterLayout layout)
    {
        var contacts = new List<Reading<ReadContact>>();
        var (names, phones) = (new List<Reading<string>>(), new List<Reading<string>>());
        var below = layout.Tail.Where(p => p.Key.StartsWith("（联系", StringComparison.Ordinal));
        foreach (var paragraph in layout.Close.Concat(below))
            if (Line.IsMatch(paragraph.Key) && paragraph.Key.Length < 300 && !paragraph.Key.StartsWith("抄送", StringComparison.Ordinal))
                Read(paragraph);
        Close();
        return contacts;

        void Read(Paragraph paragraph)
        {
            var ignored = false;
            foreach (Match token in Token.Matches(paragraph.Key))
                if (token.Groups["label"] is { Success: true } label)
                {
                    ignored = label.Value[0] is '邮' or '传' or '地' or '职';
                }
                else if (!ignored && token.Groups["phone"] is { Success: true } phone)
                {
                    phones.Add(Number(paragraph, phone));
                }
                else if (!ignored && token.Groups["name"] is { Success: true } name && Name(paragraph, name) is { } person)
                {
                    if (phones.Count > 0)
                        Close();
                    names.Add(person);
                }
        }

        void Close()
        {
            if (names.Count > 1 && phones.Count == names.Count)
                contacts.AddRange(names.Zip(phones, (n, p) => n.As(new ReadContact(n.Value, p.Value))));
            else if (names.Count > 0)
                contacts.AddRange(names.Select((n, i) => n.As(new ReadContact(n.Value, i == names.Count - 1 ? Joined() : null))));
            else if (phones.Count > 0)
                contacts.Add(phones[0].As(new ReadContact(null, Joined())));
            names.Clear();
            phones.Clear();
        }

        string? Joined() => phones.Count == 0 ? null : string.Join(',', phones.Select(p => p.Value).Distinct());
    }

    private static Reading<string> Number(Paragraph paragraph, Group phone)
    {
        var read = paragraph.Read(phone, Sureness.Sure);
        var key = Halves.Replace(phone.Value, "").Replace("（", "", StringComparison.Ordinal).Replace('）', '-')
            .Replace(" ", "-", StringComparison.Ordinal);
        return read with { Value = key.Replace("--", "-", StringComparison.Ordinal) };
    }

    /// <summary>The person in a run of characters; 市教育局办公室王某 names the office first.</summary>
    private static Reading<string>? Name(Paragraph paragraph, Group found)
    {
        if (found.Value.Contains(' ', StringComparison.Ordinal))
            return paragraph.Read(found, Sureness.Sure) with { Value = found.Value.Replace(" ", "", StringComparison.Ordinal) };
        var key = Title.Replace(found.Value, "");
        var skip = Organisation.IsName(key) && key.Length > 3 ? key.Length : Unit.Match(key).Length;
        return Person.IsMatch(key[skip..]) && !Organisation.IsName(key[skip..])
            ? paragraph.Read(found.Index + skip, key.Length - skip, skip > 0 ? Sureness.Likely : Sureness.Sure)
            : null;
    }
}
