using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Imports;

/// <summary>What offices call the kinds of proposers.</summary>
internal static class ProposerKinds
{
    private static readonly (string Word, ProposerKind Kind)[] All =
    [
        ("委员", ProposerKind.Member), ("代表", ProposerKind.Member), ("党派", ProposerKind.Party), ("民主党派", ProposerKind.Party),
        ("团体", ProposerKind.Group), ("人民团体", ProposerKind.Group), ("代表团", ProposerKind.Group), ("界别", ProposerKind.Sector),
        ("专委会", ProposerKind.Committee), ("专门委员会", ProposerKind.Committee),
    ];

    /// <summary>The words, for those who choose one.</summary>
    public static string Words { get; } = string.Join("、", All.Select(one => one.Word));

    /// <summary>The kind that the word means; a person where nothing is said; null where the word is none of these.</summary>
    public static ProposerKind? Of(string word) =>
        word.Length == 0 ? ProposerKind.Member : All.Where(one => one.Word == word).Select(one => (ProposerKind?)one.Kind).FirstOrDefault();
}
