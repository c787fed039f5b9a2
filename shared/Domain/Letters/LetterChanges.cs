namespace ProposalWorkflow.Domain.Letters;

/// <summary>What one version of a letter has changed against the one before. What is null or empty is as it was.</summary>
/// <param name="Title">The title.</param>
/// <param name="Body">The paragraphs.</param>
/// <param name="Contacts">联系人.</param>
/// <param name="CopiedTo">抄送.</param>
/// <param name="Annexes">附件.</param>
/// <param name="Commitments">承诺事项.</param>
public sealed record LetterChanges(
    TitleChange? Title,
    IReadOnlyList<Difference<string>> Body,
    IReadOnlyList<Difference<LetterContact>> Contacts,
    IReadOnlyList<Difference<string>> CopiedTo,
    IReadOnlyList<Difference<LetterAnnex>> Annexes,
    IReadOnlyList<Difference<LetterCommitment>> Commitments)
{
    /// <summary>What <paramref name="after"/> has changed.</summary>
    public static LetterChanges Between(Letter before, Letter after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(
            before.Title == after.Title ? null : new(before.Title, after.Title),
            Sequence.Differences(Paragraphs(before.Body), Paragraphs(after.Body)),
            Sequence.Differences(before.Contacts, after.Contacts),
            Sequence.Differences(before.CopiedTo ?? [], after.CopiedTo ?? []),
            Sequence.Differences(before.Annexes ?? [], after.Annexes ?? []),
            Sequence.Differences(before.Commitments ?? [], after.Commitments ?? []));
    }

    /// <summary>A paragraph is a line: blank ones and blanks around are no part of the letter.</summary>
    private static string[] Paragraphs(string body) =>
        body.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Another title.</summary>
public sealed record TitleChange(string From, string To);
