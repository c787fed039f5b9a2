using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>One sample case: everything that people say and write in it. Who says it when is not told here, the workflow decides that.</summary>
/// <param name="Session">The code of the session that it is submitted in.</param>
/// <param name="Title">案由.</param>
/// <param name="Text">Its paragraphs.</param>
/// <param name="Proposers">The lead first, who also submits.</param>
/// <param name="Category">The category that the office files it under.</param>
/// <param name="Rounds">The first answer, and the further ones after a dissatisfied feedback.</param>
public sealed record SampleCase(
    string Session,
    string Title,
    IReadOnlyList<string> Text,
    IReadOnlyList<Proposer> Proposers,
    string Category,
    IReadOnlyList<SampleRound> Rounds)
{
    /// <summary>The name of its file, without the ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the lead proposer sends.</summary>
    public Submit Submit => new(Session, Title, Paragraphs.Join(Text), Proposers);

    /// <summary>The number of a round, as the workflow counts them.</summary>
    public int NumberOf(SampleRound round) => Rounds.TakeWhile(one => !ReferenceEquals(one, round)).Count() + 1;
}

/// <summary>Long texts stand in a file paragraph by paragraph, and as one text in a command.</summary>
internal static class Paragraphs
{
    public static string Join(IReadOnlyList<string> paragraphs) => string.Join('\n', paragraphs);
}
