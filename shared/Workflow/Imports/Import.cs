using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Workflow.Imports;

/// <summary>Where an import lives: as a case, in no other jurisdiction than its own.</summary>
/// <param name="Jurisdiction">The jurisdiction's code.</param>
/// <param name="Id">Made from what the file says (<see cref="Messages.IntentId.OfImport"/>): the same lines are the same import.</param>
public sealed record ImportKey(string Jurisdiction, string Id);

/// <summary>A file of submissions, or a batch of old letters, that was taken in, and how far it is handled.</summary>
public sealed record Import
{
    /// <summary>How many lines are handled together: their outcomes and the new state are one transaction, which holds 100 rows.</summary>
    public const int SliceSize = 50;

    /// <summary>Where it lives.</summary>
    public required ImportKey Key { get; init; }

    /// <summary>Who imports: all its cases are submitted by them.</summary>
    public required Caller By { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether its columns have names; in JSON Lines they have JSON pointers.</summary>
    public required bool HasColumns { get; init; }

    /// <summary>Whether its lines are old letters, each of which becomes an archived case (补录).</summary>
    public bool IsOfLetters { get; init; }

    /// <summary>The name under which its lines are stored.</summary>
    public required string Lines { get; init; }

    /// <summary>How many lines there are.</summary>
    public required int Total { get; init; }

    /// <summary>Columns of the file that mean nothing here.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>How many lines have their outcome.</summary>
    public int Read { get; init; }

    /// <summary>Where the next line begins, in bytes.</summary>
    public long Position { get; init; }

    /// <summary>How many of those read are cases now.</summary>
    public int Accepted { get; init; }

    /// <summary>How many of those accepted somebody should look at.</summary>
    public int Doubted { get; init; }

    /// <summary>How many of those read were refused.</summary>
    public int Refused { get; init; }

    /// <summary>When the last line had its outcome, UTC; null as long as one has none.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The import after these lines more.</summary>
    /// <param name="outcomes">Of the next lines, in their order.</param>
    /// <param name="position">Where the line after them begins, in bytes.</param>
    /// <param name="now">When, UTC.</param>
    public Import After(IReadOnlyCollection<LineOutcome> outcomes, long position, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var refused = outcomes.Count(o => o.Result == LineResult.Refused);
        var read = Read + outcomes.Count;
        return this with
        {
            Read = read,
            Position = position,
            Accepted = Accepted + outcomes.Count - refused,
            Doubted = Doubted + outcomes.Count(o => o.Result == LineResult.Doubted),
            Refused = Refused + refused,
            DoneAt = read == Total ? now : null,
        };
    }
}

/// <summary>What came of a line.</summary>
public enum LineResult
{
    /// <summary>It is a case.</summary>
    Accepted,

    /// <summary>It is none.</summary>
    Refused,

    /// <summary>Of a letter: it is a case, and somebody should look whether all of it was read rightly.</summary>
    Doubted,
}

/// <summary>What came of one line.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Result">Whether it is a case now.</param>
/// <param name="Key">外部编号; null where it has none.</param>
/// <param name="Title">案由, to know it by; null where it cannot be read.</param>
public sealed record LineOutcome(int Line, LineResult Result, string? Key, string? Title)
{
    /// <summary>The case; null where there is none.</summary>
    public string? Case { get; init; }

    /// <summary>Its operation; null where the line was refused before it was one.</summary>
    public string? Intent { get; init; }

    /// <summary>Whether the case came in with an earlier import, under the same 外部编号.</summary>
    public bool Earlier { get; init; }

    /// <summary>Why it was refused, in Chinese; null where it was not.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong in which column.</summary>
    public IReadOnlyList<LineFault> Faults { get; init; } = [];

    /// <summary>The letter that it was read from; null of a submission.</summary>
    public ImportedLetter? Letter { get; init; }
}
