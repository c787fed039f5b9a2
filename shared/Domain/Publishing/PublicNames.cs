using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>The proposers as the public reads them.</summary>
public static class PublicNames
{
    /// <summary>Their names in this style, in their order.</summary>
    public static IReadOnlyList<PublicProposer> Of(IReadOnlyList<Proposer> proposers, ProposalKind kind, NameStyle style) => style switch
    {
        NameStyle.Full => [.. proposers.Select(p => new PublicProposer(p.Name, p.Kind))],
        NameStyle.Surname => [.. proposers.Select(Masked)],
        NameStyle.Count => [.. Counted(proposers, kind)],
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    private static PublicProposer Masked(Proposer proposer) =>
        new(proposer.Kind == ProposerKind.Member ? NameMask.Surname(proposer.Name) : proposer.Name, proposer.Kind);

    /// <summary>The people are one, in the place of the first of them.</summary>
    private static IEnumerable<PublicProposer> Counted(IReadOnlyList<Proposer> proposers, ProposalKind kind)
    {
        var people = proposers.Count(p => p.Kind == ProposerKind.Member);
        var title = kind == ProposalKind.NpcSuggestion ? "代表" : "委员";
        var counted = false;
        foreach (var proposer in proposers)
        {
            if (proposer.Kind != ProposerKind.Member || people == 1)
                yield return Masked(proposer);
            else if (!counted)
                yield return new($"{NameMask.Surname(proposer.Name)}等{people}位{title}", ProposerKind.Group);
            counted |= proposer.Kind == ProposerKind.Member;
        }
    }
}
