using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>What a letter says of its case.</summary>
/// <param name="Kind">提案 or 建议.</param>
/// <param name="Session">六届三次会议, with the body's name.</param>
/// <param name="Number">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Proposers">Everyone who is answered, the lead first.</param>
/// <param name="Place">The jurisdiction's name.</param>
public sealed record CaseWords(
    ProposalKind Kind, string Session, string Number, string Title, IReadOnlyList<Proposer> Proposers, string Place)
{
    /// <summary>提案 or 建议.</summary>
    public string KindWord => Kind == ProposalKind.NpcSuggestion ? "建议" : "提案";

    /// <summary>您 to one person, 你们 to several or to a body.</summary>
    public string You => Proposers is [{ Kind: ProposerKind.Member }] ? "您" : "你们";

    /// <summary>第2026001号; a number that says 号 itself stands as it is.</summary>
    public string NumberWords => Number.EndsWith('号') ? Number : $"第{Number}号";

    /// <summary>The title in book marks; those within it become the inner ones (GB/T 15834).</summary>
    public string TitleWords => $"《{Title.Replace('《', '〈').Replace('》', '〉')}》";

    /// <summary>张三、李四委员：; each run of people has its title once, a body has none.</summary>
    public string Salutation
    {
        get
        {
            var title = Kind == ProposalKind.NpcSuggestion ? "代表" : "委员";
            var names = Proposers.Select((p, i) =>
                p.Kind == ProposerKind.Member && Proposers.ElementAtOrDefault(i + 1)?.Kind != ProposerKind.Member ? p.Name + title : p.Name);
            return string.Join('、', names) + "：";
        }
    }

    /// <summary>What a letter says of this case.</summary>
    public static CaseWords Of(Case state, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return new(state.Kind, jurisdiction.Session(state.Session)?.Name ?? state.Session, state.CaseNumber ?? "", state.Title, state.Proposers,
            jurisdiction.Name);
    }

    /// <summary>A department's name as one says it in its place: 南湖区财政局 is 区财政局 there.</summary>
    public string Local(string department)
    {
        ArgumentNullException.ThrowIfNull(department);
        return Place.Length > 1 && department.Length > Place.Length && department.StartsWith(Place, StringComparison.Ordinal)
            ? department[(Place.Length - 1)..]
            : department;
    }

    /// <summary>The wording with what the case says in its places.</summary>
    public string Fill(string wording, string consulted = "")
    {
        ArgumentNullException.ThrowIfNull(wording);
        (string Place, string Words)[] places =
        [
            ("{you}", You), ("{session}", Session), ("{number}", NumberWords), ("{consulted}", consulted), ("{title}", TitleWords), ("{kind}", KindWord),
        ];
        // One pass: a place's name within a title is text.
        return Places.Replace(wording, places);
    }
}
