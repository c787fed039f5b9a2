using System.Text.Json.Serialization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>One sample case: everything that people say and write in it. Who says it when is not told here, the workflow decides that.</summary>
/// <param name="Jurisdiction">The code of the jurisdiction in which it plays.</param>
/// <param name="Session">The code of the session that it is submitted in.</param>
/// <param name="Title">案由, as it is accepted.</param>
/// <param name="Text">Its paragraphs.</param>
/// <param name="Proposers">The lead first, who also submits.</param>
/// <param name="Category">The category that the office files it under.</param>
/// <param name="Rounds">The first answer, and the further ones after a dissatisfied feedback.</param>
/// <param name="Declined">Who was named as a joint proposer and did not sign (不附议), in a place that asks for signatures.</param>
/// <param name="Returned">What the lead proposer submitted first, where the office returned that for changes.</param>
/// <param name="MergedInto">The name of the sample case with which this one is handled together, under the departments of that one.</param>
public sealed record SampleCase(
    string Jurisdiction,
    string Session,
    string Title,
    IReadOnlyList<string> Text,
    IReadOnlyList<Proposer> Proposers,
    string Category,
    IReadOnlyList<SampleRound> Rounds,
    IReadOnlyList<SampleDecliner>? Declined = null,
    SampleReturned? Returned = null,
    string? MergedInto = null)
{
    /// <summary>The name of its file, without the ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>The sample that <see cref="MergedInto"/> names.</summary>
    [JsonIgnore]
    public SampleCase? Main { get; init; }

    /// <summary>Whether somebody in it is late: it is played when the others are done, since weeks go by in it for all.</summary>
    [JsonIgnore]
    public bool IsLate => Rounds.Any(round => round.Late is not null);

    /// <summary>What the lead proposer sends.</summary>
    public Submit Submit => new(Session, Returned?.Title ?? Title, Paragraphs.Join(Returned?.Text ?? Text),
        [.. Proposers, .. AllDeclined.Select(one => one.Proposer)]);

    /// <summary>Who declines; empty where nobody does.</summary>
    public IReadOnlyList<SampleDecliner> AllDeclined => Declined ?? [];

    /// <summary>What the lead proposer sends when the first version has come back.</summary>
    public Resubmit Resubmit => new(Title, Paragraphs.Join(Text), Proposers);

    /// <summary>The number of a round, as the workflow counts them.</summary>
    public int NumberOf(SampleRound round) => Rounds.TakeWhile(one => !ReferenceEquals(one, round)).Count() + 1;
}

/// <summary>A joint proposer who does not sign.</summary>
/// <param name="Id">As in a proposer.</param>
/// <param name="Name">As in a proposer.</param>
/// <param name="Reason">Why not.</param>
public sealed record SampleDecliner(string Id, string Name, string Reason)
{
    /// <summary>Who it is.</summary>
    public Proposer Proposer => new(Id, Name);

    /// <summary>不附议.</summary>
    public DeclineToSign Decline => new(Reason);
}

/// <summary>A first version that the office returned.</summary>
/// <param name="Title">案由.</param>
/// <param name="Text">Its paragraphs.</param>
/// <param name="Reason">What is to be changed.</param>
public sealed record SampleReturned(string Title, IReadOnlyList<string> Text, string Reason)
{
    /// <summary>退回修改.</summary>
    public Return Return => new(Reason);
}

/// <summary>Long texts stand in a file paragraph by paragraph, and as one text in a command.</summary>
internal static class Paragraphs
{
    public static string Join(IReadOnlyList<string> paragraphs) => string.Join('\n', paragraphs);
}
