namespace ProposalWorkflow.Local;

/// <summary>
/// One line of an export: a row of a case, <c>event</c> or <c>state</c>, with its content as the text that is stored; and at the very end one
/// line <c>end</c> that says how much there was, so that a file that was cut off is not taken for whole.
/// </summary>
internal sealed record TrailLine(string Row)
{
    public const string Event = "event", State = "state", End = "end";

    public string? Jurisdiction { get; init; }

    public string? Case { get; init; }

    public int? Number { get; init; }

    public string? Hash { get; init; }

    public string? Content { get; init; }

    public int? Cases { get; init; }

    public int? Events { get; init; }
}
