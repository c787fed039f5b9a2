using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>The letter itself, as the case keeps it: its text without head and foot, which are kept as what they say.</summary>
internal static class OldLetter
{
    public static OldReply Of(LetterRecord letter, string department, Jurisdiction place, Findings found, DateOnly today)
    {
        if (letter.Body.Count == 0)
            found.Refuse("/sections", "没有读到正文。");
        var annexes = OldAnnexes.Of(letter, place, found);
        var name = place.Department(department)?.Name ?? department;
        return new(
            new(
                letter.Heading ?? letter.Title?.Value + "的答复",
                string.Join('\n', letter.Opening.Concat(letter.Body)),
                Contacts(letter, name, found),
                [.. letter.CopiedTo.Select(c => c.Value)],
                [.. annexes.Select(a => new LetterAnnex(a.Title, a.Opinion.Department))]),
            Date(letter, found, today),
            letter.DocumentNumber?.Value,
            Class(letter, place, found),
            letter.Disclosure?.Value,
            letter.Signer?.Value,
            Planned(letter, found),
            annexes.Count > 0 ? [.. annexes.Select(a => a.Opinion)] : null);
    }

    private static DateOnly? Date(LetterRecord letter, Findings found, DateOnly today)
    {
        found.Look("/documentNumber", letter.DocumentNumber, "发文字号");
        found.Look("/disclosure", letter.Disclosure, "公开属性");
        found.Look("/signer", letter.Signer, "签发人");
        found.Look("/date", letter.Date, "成文日期");
        if (letter.Date is null)
            found.Doubt("/date", "没有读到成文日期；没有日期的答复不能公开。");
        else if (letter.Date.Value > today)
            found.Refuse("/date", $"成文日期 {letter.Date.Value:yyyy-MM-dd} 在今天之后。");
        return letter.Date?.Value;
    }

    /// <summary>The scheme may have been another one then.</summary>
    private static string? Class(LetterRecord letter, Jurisdiction place, Findings found)
    {
        found.Look("/classMark", letter.ClassMark, "答复类别");
        if (letter.ClassMark is { } mark && place.ResultClasses.All(c => c.Mark != mark.Value))
            found.Doubt("/classMark", $"答复类别“{mark.Value}”不在本地现行的类别之内，按原样录入。");
        return letter.ClassMark?.Value;
    }

    /// <summary>Where only a telephone is named, it is the department's.</summary>
    private static IReadOnlyList<LetterContact> Contacts(LetterRecord letter, string department, Findings found)
    {
        foreach (var (contact, i) in letter.Contacts.Select((c, i) => (c, i)).Where(c => c.c.Value.Phone is null))
            found.Doubt($"/contacts/{i}", $"联系人“{contact.Value.Name}”没有读到电话，未录入。");
        return [.. letter.Contacts.Where(c => c.Value.Phone is not null).Select(c => new LetterContact(c.Value.Name ?? department, c.Value.Phone!))];
    }

    private static IReadOnlyList<string>? Planned(LetterRecord letter, Findings found)
    {
        if (letter.Commitments.Count > OldReply.MostPlanned)
            found.Doubt("/commitments", $"拟办事项有 {letter.Commitments.Count} 项，只录入前 {OldReply.MostPlanned} 项；正文完整。");
        return letter.Commitments.Count == 0 ? null : [.. letter.Commitments.Take(OldReply.MostPlanned).Select(c => c.Text.Value)];
    }
}
