using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>补录: what must be known of an old case. Its department and its class mark may be of a time whose data the place has no more.</summary>
internal static class BackfillCheck
{
    public static IEnumerable<FieldError?> Case(Backfill command, Jurisdiction jurisdiction) =>
    [
        jurisdiction.Session(command.Session) is null ? new("/session", $"没有代码为“{Short(command.Session)}”的届次。") : null,
        Text("/caseNumber", command.CaseNumber, ShortText),
        Text("/title", command.Title, ShortText),
        command.Proposers.Count is 0 or > MostProposers ? new("/proposers", $"提案者应有 1 至 {MostProposers} 名。") : null,
        .. command.Proposers.Select((p, i) => p is null ? Nothing($"/proposers/{i}") : Text($"/proposers/{i}/name", p.Name, ShortText)),
        Text("/department", command.Department, ShortText),
        .. Reply(command),
    ];

    private static IEnumerable<FieldError?> Reply(Backfill command)
    {
        var (reply, letter) = (command.Reply, command.Reply.Letter);
        return
        [
            Text("/reply/letter/title", letter.Title, ShortText),
            Text("/reply/letter/body", letter.Body, LongText),
            .. ContactCheck.Contacts("/reply/letter/contacts", letter.Contacts),
            letter.CopiedTo?.Count > MostEntries ? new("/reply/letter/copiedTo", $"抄送单位最多 {MostEntries} 个。") : null,
            .. (letter.CopiedTo ?? []).Select((name, i) => Text($"/reply/letter/copiedTo/{i}", name, ShortText)),
            .. Annexes(letter.Annexes ?? [], reply.Opinions ?? []),
            letter.Commitments is { Count: > 0 } ? new("/reply/letter/commitments", "补录的答复不再跟踪承诺事项；请写入 planned。") : null,
            Given("/reply/documentNumber", reply.DocumentNumber, ShortText),
            Given("/reply/classMark", reply.ClassMark, ShortText),
            Given("/reply/signer", reply.Signer, ShortText),
            reply.Planned?.Count > OldReply.MostPlanned ? new("/reply/planned", $"拟办事项最多 {OldReply.MostPlanned} 项。") : null,
            .. (reply.Planned ?? []).Select((text, i) => Text($"/reply/planned/{i}", text, Paragraph)),
        ];
    }

    /// <summary>Each annex has its text under the same department, and no department has two.</summary>
    private static IEnumerable<FieldError?> Annexes(IReadOnlyList<LetterAnnex> annexes, IReadOnlyList<OldOpinion> opinions) =>
    [
        annexes.Count > MostEntries ? new("/reply/letter/annexes", $"附件最多 {MostEntries} 个。") : null,
        .. annexes.Select((a, i) => Text($"/reply/letter/annexes/{i}/title", a.Title, ShortText)),
        annexes.Select(a => a.Department).SequenceEqual(opinions.Select(o => o.Department))
            && annexes.DistinctBy(a => a.Department).Count() == annexes.Count
            ? null
            : new("/reply/opinions", "每个附件应有一份内容，依附件的顺序，单位不重复。"),
        .. opinions.SelectMany((o, i) => Points($"/reply/opinions/{i}/opinion/points", o.Opinion.Points)),
    ];

    private static IEnumerable<FieldError?> Points(string field, IReadOnlyList<OpinionPoint> points) =>
    [
        points.Count is 0 or > MostEntries ? new(field, $"附件的内容应有 1 至 {MostEntries} 项。") : null,
        .. points.SelectMany((p, i) => new[] { Text($"{field}/{i}/heading", p.Heading, ShortText), Text($"{field}/{i}/text", p.Text, LongText) }),
    ];

    private static FieldError? Given(string field, string? text, int most) => text is null ? null : Text(field, text, most);
}
