using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>A reply as it would be published, and what stands against it.</summary>
/// <param name="Letter">The public version.</param>
/// <param name="Faults">The secrets that it holds, by the field of the letter; with any of them it is not published.</param>
public sealed record PublicVersion(PublicLetter Letter, IReadOnlyList<FieldError> Faults)
{
    /// <summary>Makes it of a reply that is sent, in a place that publishes.</summary>
    /// <param name="state">The case.</param>
    /// <param name="part">The department's part; its reply is sent.</param>
    /// <param name="texts">What the reply says.</param>
    /// <param name="place">The case's.</param>
    public static PublicVersion Of(Case state, Assignment part, ReplyTexts texts, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(place);
        var letter = texts.Letter;
        var faults = new List<FieldError>();
        var names = new NameMask(
        [
            .. place.Publication!.Names == NameStyle.Full ? [] : People(state),
            .. letter.Contacts.Concat(texts.Opinions.SelectMany(o => o.Opinion.Contacts ?? [])).Select(c => c.Name).Where(IsPerson),
        ]);
        var annexed = (letter.Annexes ?? []).Select(a => a.Department).ToHashSet();
        return new(
            new()
            {
                Place = place.Name,
                Kind = state.Kind,
                Session = place.Session(state.Session)?.Name ?? state.Session,
                CaseNumber = state.CaseNumber ?? "",
                CaseTitle = Public("/title", state.Title),
                Proposers = PublicNames.Of(state.Proposers, state.Kind, place.Publication.Names),
                Department = Name(part.Department),
                Round = part.Round,
                IsOld = state.IsBackfilled,
                DocumentNumber = part.Reply!.DocumentNumber ?? "",
                ClassMark = part.Reply.Approval?.ClassMark ?? "",
                Date = place.DateAt((part.Reply.ApprovedAt ?? part.Reply.SentAt)!.Value),
                Title = Public("/letter/title", letter.Title),
                Body = Public("/letter/body", letter.Body),
                Commitments =
                [
                    .. (letter.Commitments ?? []).Select((c, i) => new PublicCommitment(
                        Public($"/letter/commitments/{i}/text", c.Text), c.Due, c.Department == part.Department ? null : Name(c.Department).Name)),
                ],
                CopiedTo = [.. (letter.CopiedTo ?? []).Select((name, i) => Public($"/letter/copiedTo/{i}", name))],
                Annexes = [.. (letter.Annexes ?? []).Select((a, i) => new PublicAnnex(Public($"/letter/annexes/{i}/title", a.Title), a.Department))],
                Opinions = [.. texts.Opinions.Select(o => new PublicOpinion(
                    Name(o.Department), annexed.Contains(o.Department) ? [.. o.Opinion.Points.Select((p, i) => Point(o.Department, p, i))] : []))],
            },
            faults);

        PublicDepartment Name(string code) => new(code, place.Department(code)?.Name ?? code);

        PublicPoint Point(string department, OpinionPoint point, int i) => new(
            Public($"/opinions/{department}/points/{i}/heading", point.Heading),
            Public($"/opinions/{department}/points/{i}/text", point.Text),
            point.AskDepartment is { } asked ? Name(asked).Name : null);

        string Public(string field, string text)
        {
            faults.AddRange(Secrets.In(text).Select(secret => new FieldError(field, InWords(secret))));
            return names.Mask(ContactData.Remove(text));
        }
    }

    /// <summary>Those who propose, and those who were asked to and are no proposers any more.</summary>
    private static IEnumerable<string> People(Case state) => state.Proposers.Concat(state.Signing?.Signatures.Select(s => s.Proposer) ?? [])
        .Where(p => p.Kind == ProposerKind.Member).Select(p => p.Name);

    /// <summary>A contact may be an office (办公室), whose name is a common word.</summary>
    private static bool IsPerson(string contact) =>
        contact.Trim() is { Length: >= 2 and <= 4 } name && !"室科处局股办部委组队站所院会厅社班".Contains(name[^1], StringComparison.Ordinal);

    private static string InWords(Secret secret)
    {
        var what = secret.Kind switch
        {
            SecretKind.SecrecyMark => "密级标志",
            SecretKind.IdentityNumber => "居民身份证号码",
            SecretKind.BankCard => "银行卡号",
            _ => throw new ArgumentOutOfRangeException(nameof(secret)),
        };
        return $"第 {secret.Paragraph} 段第 {secret.Character} 字起有{what}，不能公开。";
    }
}
