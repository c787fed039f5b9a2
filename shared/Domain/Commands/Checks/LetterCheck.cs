using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>The reply: its letter and its approval.</summary>
internal static class LetterCheck
{
    public static IEnumerable<FieldError?> Letter(Letter letter, Jurisdiction jurisdiction)
    {
        yield return Text("/letter/title", letter.Title, ShortText);
        yield return Text("/letter/body", letter.Body, LongText);
        if (letter.Contacts.Count == 0)
            yield return new("/letter/contacts", $"联系人应有 1 至 {MostEntries} 名。");
        foreach (var fault in ContactCheck.Contacts("/letter/contacts", letter.Contacts))
            yield return fault;
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

        foreach (var fault in Commitments(letter.Commitments ?? [], jurisdiction))
            yield return fault;
    }

    /// <summary>Whether a day is late enough, and a department has a part in the case, is for <see cref="Decisions.Steps.CommitmentRules"/>.</summary>
    private static IEnumerable<FieldError?> Commitments(IReadOnlyList<LetterCommitment> commitments, Jurisdiction jurisdiction)
    {
        if (commitments.Count > MostCommitments)
            yield return new("/letter/commitments", $"承诺事项最多 {MostCommitments} 项。");
        for (var i = 0; i < commitments.Count; i++)
        {
            if (commitments[i] is null)
            {
                yield return Nothing($"/letter/commitments/{i}");
                continue;
            }

            yield return Text($"/letter/commitments/{i}/text", commitments[i].Text, Paragraph);
            yield return Known($"/letter/commitments/{i}/department", commitments[i].Department, jurisdiction);
        }
    }

    public static IEnumerable<FieldError?> Approval(ApproveReply command, Jurisdiction jurisdiction)
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
}
