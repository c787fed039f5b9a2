using ProposalWorkflow.Domain.Decisions;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>承诺事项 of a reply that is out: it lives on after the case is closed and archived, until it is carried out, excused or superseded.</summary>
public sealed record Commitment
{
    /// <summary>c1, c2, …: unique within the case.</summary>
    public required string Id { get; init; }

    /// <summary>The round of the reply that promised it.</summary>
    public required int Round { get; init; }

    /// <summary>The department whose reply promised it: a code.</summary>
    public required string AnsweredBy { get; init; }

    /// <summary>As the letter has it: what, who is to do it, and by when at first.</summary>
    public required Promise Promise { get; init; }

    /// <summary>When the reply went out, UTC: the clock counts from that day.</summary>
    public required DateTimeOffset PromisedAt { get; init; }

    /// <summary>The last day that counts now: the letter's, or a later one that the office has agreed to.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The days that counted before it, the letter's first; none where it is still the letter's.</summary>
    public IReadOnlyList<DateOnly> EarlierDues { get; init; } = [];

    /// <summary>How it stands.</summary>
    public CommitmentState State { get; init; }

    /// <summary>The later day that the department has asked for; null where it has not, or the office has decided.</summary>
    public DateOnly? AskedUntil { get; init; }

    /// <summary>What was last said of it, in the words of who did; null before.</summary>
    public string? Said { get; init; }

    /// <summary>The event that said it; null before.</summary>
    public int? SaidEvent { get; init; }

    /// <summary>Who is to do it: a code.</summary>
    public string Department => Promise.Department;

    /// <summary>What is promised, in one short line.</summary>
    public string Heading
    {
        get
        {
            const int Longest = 40;
            var line = Promise.Text.Trim().ReplaceLineEndings(" ");
            return line.Length <= Longest ? line : line[..Longest] + "…";
        }
    }

    /// <summary>Whether the department still has to act: the clock runs.</summary>
    public bool IsOwed => State is CommitmentState.Open or CommitmentState.Explaining;

    /// <summary>Whether nothing comes of it any more.</summary>
    public bool IsSettled => State is CommitmentState.CarriedOut or CommitmentState.Excused or CommitmentState.Superseded;
}

/// <summary>How a commitment stands. The moves are those of the commands in <see cref="Transitions"/>; see <see cref="CommitmentFold"/>.</summary>
public enum CommitmentState
{
    /// <summary>落实中.</summary>
    Open,

    /// <summary>待确认: the department says that it is done, the office has not confirmed it.</summary>
    Reported,

    /// <summary>说明待审: the department says why not, or why later; the office has not decided.</summary>
    Explaining,

    /// <summary>已落实, confirmed by the office.</summary>
    CarriedOut,

    /// <summary>已说明: it will not be carried out, and the office has taken the reason.</summary>
    Excused,

    /// <summary>已被替代: a correction, or the reply of a later round, has it no more.</summary>
    Superseded,
}
