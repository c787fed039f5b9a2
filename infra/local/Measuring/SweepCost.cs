namespace ProposalWorkflow.Local;

/// <summary>The storage calls of one sweep.</summary>
/// <param name="Open">How many deadlines were open.</param>
/// <param name="Due">How many of them were due.</param>
/// <param name="Reads">Reads of what is due, by date.</param>
/// <param name="Cases">Reads of cases.</param>
/// <param name="Messages">Messages that were put on a queue.</param>
/// <param name="Notes">Notes that they were.</param>
/// <param name="Others">Calls of any other kind.</param>
public sealed record SweepCost(int Open, int Due, int Reads, int Cases, int Messages, int Notes, int Others)
{
    /// <summary>The table's most rows in one answer.</summary>
    private const int Page = 1000;

    /// <summary>All calls.</summary>
    public int All => Reads + Cases + Messages + Notes + Others;

    /// <summary>Two reads (the days before today, and today), more where they do not fit an answer, and three calls for each thing that is
    /// due.</summary>
    public bool IsOfWhatIsDue => Cases == Due && Messages == Due && Notes == Due && Others == 0 && Reads <= 2 + (2 * (Due / Page));

    /// <summary>What the lines of a call log say.</summary>
    public static SweepCost Of(int open, int due, IReadOnlyList<string> calls)
    {
        var reads = Count("GET table /dues()");
        var cases = Count("GET table /cases(");
        var messages = Count("POST queue /");
        var notes = Count("PATCH table /dues(");
        return new(open, due, reads, cases, messages, notes, calls.Count - reads - cases - messages - notes);

        int Count(string start) => calls.Count(line => line.StartsWith(start, StringComparison.Ordinal));
    }
}
