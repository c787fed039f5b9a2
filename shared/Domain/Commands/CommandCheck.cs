using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Commands;

/// <summary>What a command must be by itself, before anything is known of its case.</summary>
public static class CommandCheck
{
    private const int ShortText = 200;
    private const int Paragraph = 4_000;
    private const int LongText = 100_000;
    private const int MostProposers = 200;
    private const int MostEntries = 100;
    private const int MostEchoed = 40;

    /// <summary>The faults of the command in this jurisdiction; none where it can be handed on.</summary>
    public static IReadOnlyList<FieldError> Check(CaseCommand command, Jurisdiction jurisdiction) =>
        [.. Faults(command, jurisdiction).OfType<FieldError>()];

    private static IEnumerable<FieldError?> Faults(CaseCommand command, Jurisdiction jurisdiction) => command switch
    {
        Submit c =>
        [
            jurisdiction.Session(c.Session) is null ? new("/session", $"没有代码为“{Short(c.Session)}”的届次。") : null,
            Text("/title", c.Title, ShortText),
            Text("/text", c.Text, LongText),
            .. Proposers(c.Proposers),
        ],
        Return c => [Text("/reason", c.Reason, Paragraph)],
        Resubmit c => [Text("/title", c.Title, ShortText), Text("/text", c.Text, LongText), .. Proposers(c.Proposers)],
        Withdraw c => [Text("/reason", c.Reason, Paragraph)],
        MarkKey c => [Text("/manager", c.Manager, ShortText), Text("/name", c.Name, ShortText)],
        Accept { Category: { } category } =>
        [
            jurisdiction.Categories.Contains(category) ? null
                : new("/category", $"没有类别“{Short(category)}”。可用的类别：{string.Join("、", jurisdiction.Categories)}。"),
        ],
        Decline c => [Text("/reason", c.Reason, Paragraph)],
        Assign c => Departments(c, jurisdiction),
        AddCoHandler c => [Known("/department", c.Department, jurisdiction)],
        ReleaseCoHandler c => [Text("/reason", c.Reason, Paragraph)],
        ChangeLead c => [Known("/to", c.To, jurisdiction), Text("/reason", c.Reason, Paragraph)],
        RaiseObjection c =>
        [
            Text("/reason", c.Reason, Paragraph),
            c.Suggested is null ? null : Known("/suggested", c.Suggested, jurisdiction),
            c.Suggested == c.Department ? new("/suggested", "建议的承办单位不能是本单位。") : null,
        ],
        Uphold { To: { } to } => [Known("/to", to, jurisdiction)],
        Overrule c => [Text("/reason", c.Reason, Paragraph)],
        NameHandler c => [Text("/section", c.Section, ShortText), Text("/person", c.Person, ShortText)],
        GiveOpinion c => Opinion(c, jurisdiction),
        WaiveOpinion c => [Text("/reason", c.Reason, Paragraph)],
        DraftReply c => Letter(c.Letter, jurisdiction),
        ApproveReply c => Approval(c, jurisdiction),
        LogContact c =>
        [
            c.Proposers.Count is 0 or > MostProposers ? new("/proposers", $"沟通对象应有 1 至 {MostProposers} 名。") : null,
            Text("/summary", c.Summary, Paragraph),
        ],
        SendBackReply c => [Text("/reason", c.Reason, Paragraph)],
        CorrectReply c => [.. Letter(c.Letter, jurisdiction), Text("/reason", c.Reason, Paragraph)],
        GiveFeedback c => Comment(c.Result, c.Comment),
        EnterFeedback c =>
        [
            Text("/proposer", c.Proposer, ShortText),
            c.Taken == FeedbackTaken.Online ? new("/taken", "代录的反馈应注明纸质、电话或面商。") : null,
            .. Comment(c.Result, c.Comment),
        ],
        OpenSecondRound c => [Text("/reason", c.Reason, Paragraph)],
        Close { Reason: { } reason } => [Text("/reason", reason, Paragraph)],
        _ => [],
    };

    private static IEnumerable<FieldError?> Comment(Satisfaction result, string? comment) =>
    [
        comment is null ? null : Text("/comment", comment, Paragraph),
        result == Satisfaction.Dissatisfied && comment is null ? new("/comment", "对办理结果不满意的，请说明理由。") : null,
    ];

    private static IEnumerable<FieldError?> Proposers(IReadOnlyList<Proposer> proposers)
    {
        if (proposers.Count is 0 or > MostProposers)
            yield return new("/proposers", $"提案者应有 1 至 {MostProposers} 名。");
        for (var i = 0; i < proposers.Count; i++)
        {
            if (proposers[i] is null)
            {
                yield return Nothing($"/proposers/{i}");
                continue;
            }

            yield return Text($"/proposers/{i}/id", proposers[i].Id, ShortText);
            yield return Text($"/proposers/{i}/name", proposers[i].Name, ShortText);
            if (proposers.Take(i).Any(p => p?.Id == proposers[i].Id))
                yield return new($"/proposers/{i}/id", $"提案者“{proposers[i].Name}”重复。");
        }
    }

    private static IEnumerable<FieldError?> Departments(Assign command, Jurisdiction jurisdiction)
    {
        if ((command.Lead is null) == (command.Separate is null))
            yield return new("/lead", "请指定一个主办（独办）单位，或分办单位。");
        if (command.Separate is { Count: < 2 })
            yield return new("/separate", "分办应有两个以上单位。");
        if (command.Separate is not null && command.CoHandlers is { Count: > 0 })
            yield return new("/coHandlers", "分办的提案没有会办单位。");

        List<(string Field, string Code)> all =
        [
            .. command.Lead is { } lead ? new[] { ("/lead", lead) } : [],
            .. Entries("/coHandlers", command.CoHandlers),
            .. Entries("/separate", command.Separate),
            .. Entries("/informed", command.Informed),
        ];
        for (var i = 0; i < all.Count; i++)
        {
            yield return Known(all[i].Field, all[i].Code, jurisdiction);
            if (all.Take(i).Any(other => other.Code == all[i].Code))
                yield return new(all[i].Field, "承办单位重复。");
        }
    }

    private static IEnumerable<(string Field, string Code)> Entries(string field, IReadOnlyList<string>? departments) =>
        (departments ?? []).Select((code, i) => ($"{field}/{i}", code));

    private static IEnumerable<FieldError?> Opinion(GiveOpinion command, Jurisdiction jurisdiction)
    {
        if (command.Points.Count is 0 or > MostEntries)
            yield return new("/points", $"会办意见应有 1 至 {MostEntries} 条。");
        for (var i = 0; i < command.Points.Count; i++)
        {
            if (command.Points[i] is not { } point)
            {
                yield return Nothing($"/points/{i}");
                continue;
            }

            yield return Text($"/points/{i}/heading", point.Heading, ShortText);
            yield return Text($"/points/{i}/text", point.Text, LongText);
            if (point.AskDepartment is not { } asked)
                continue;
            yield return Known($"/points/{i}/askDepartment", asked, jurisdiction);
            if (asked == command.Department)
                yield return new($"/points/{i}/askDepartment", "建议另行征求意见的单位不能是本单位。");
        }

        if (command.Annex is { } annex)
            yield return Text("/annex", annex, ShortText);
    }

    private static IEnumerable<FieldError?> Letter(Letter letter, Jurisdiction jurisdiction)
    {
        yield return Text("/letter/title", letter.Title, ShortText);
        yield return Text("/letter/body", letter.Body, LongText);
        if (letter.Contacts.Count is 0 or > MostEntries)
            yield return new("/letter/contacts", $"联系人应有 1 至 {MostEntries} 名。");
        for (var i = 0; i < letter.Contacts.Count; i++)
        {
            if (letter.Contacts[i] is null)
            {
                yield return Nothing($"/letter/contacts/{i}");
                continue;
            }

            yield return Text($"/letter/contacts/{i}/name", letter.Contacts[i].Name, ShortText);
            yield return Text($"/letter/contacts/{i}/phone", letter.Contacts[i].Phone, ShortText);
        }

        if (letter.CopiedTo?.Count > MostEntries)
            yield return new("/letter/copiedTo", $"抄送单位最多 {MostEntries} 个。");
        for (var i = 0; i < letter.CopiedTo?.Count; i++)
            yield return Text($"/letter/copiedTo/{i}", letter.CopiedTo[i], ShortText);
        if (letter.Annexes?.Count > MostEntries)
            yield return new("/letter/annexes", $"附件最多 {MostEntries} 件。");
        for (var i = 0; i < letter.Annexes?.Count; i++)
        {
            if (letter.Annexes[i] is null)
            {
                yield return Nothing($"/letter/annexes/{i}");
                continue;
            }

            yield return Text($"/letter/annexes/{i}/title", letter.Annexes[i].Title, ShortText);
            yield return Known($"/letter/annexes/{i}/department", letter.Annexes[i].Department, jurisdiction);
        }
    }

    private static IEnumerable<FieldError?> Approval(ApproveReply command, Jurisdiction jurisdiction)
    {
        yield return Text("/signer", command.Signer, ShortText);
        if (jurisdiction.ResultClasses.All(c => c.Mark != command.ClassMark))
        {
            var marks = string.Join("、", jurisdiction.ResultClasses.Select(c => c.Mark));
            yield return new("/classMark", $"没有答复类别“{Short(command.ClassMark)}”。可用的类别：{marks}。");
        }

        if (command.Disclosure is { Kind: DisclosureKind.NotPublic, Reason: null })
            yield return new("/disclosure/reason", "不予公开的，请说明理由。");
        if (command.Disclosure.Reason is { } reason)
            yield return Text("/disclosure/reason", reason, Paragraph);
    }

    /// <summary>JSON can put a null in a list though the list's type has none.</summary>
    private static FieldError Nothing(string field) => new(field, "不能为空。");

    /// <summary>Enough of what was sent for its sender to know it by; an answer is no place for all of it.</summary>
    private static string? Short(string? text) => text is null or { Length: <= MostEchoed } ? text : text[..MostEchoed] + "…";

    private static FieldError? Known(string field, string department, Jurisdiction jurisdiction) =>
        jurisdiction.Department(department) is null ? new(field, $"没有代码为“{Short(department)}”的承办单位。") : null;

    private static FieldError? Text(string field, string text, int most) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => new(field, "不能为空。"),
        _ when text.Length > most => new(field, $"最多 {most} 字，现有 {text.Length} 字。"),
        _ when most == ShortText && text.Any(char.IsControl) => new(field, "应在一行之内，不含控制字符。"),
        _ when text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => new(field, "含有控制字符。"),
        _ => null,
    };
}
