using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>The proposers as the public reads them.</summary>
internal static class PublicNames
{
    public static IReadOnlyList<PublicProposer> Of(Case state, NameStyle style) => style switch
    {
        NameStyle.Full => [.. state.Proposers.Select(p => new PublicProposer(p.Name, p.Kind))],
        NameStyle.Surname => [.. state.Proposers.Select(Masked)],
        NameStyle.Count => [.. Counted(state)],
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    private static PublicProposer Masked(Proposer proposer) =>
        new(proposer.Kind == ProposerKind.Member ? NameMask.Surname(proposer.Name) : proposer.Name, proposer.Kind);

    /// <summary>The people are one, in the place of the first of them.</summary>
    private static IEnumerable<PublicProposer> Counted(Case state)
    {
        var people = state.Proposers.Count(p => p.Kind == ProposerKind.Member);
        var title = state.Kind == ProposalKind.NpcSuggestion ? "代表" : "委员";
        var counted = false;
        foreach (var proposer in state.Proposers)
        {
            if (proposer.Kind != ProposerKind.Member || people == 1)
                yield return Masked(proposer);
            else if (!counted)
                yield return new($"{NameMask.Surname(proposer.Name)}等{people}位{title}", ProposerKind.Group);
            counted |= proposer.Kind == ProposerKind.Member;
        }
    }
}
