using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>A commitment (承诺事项) in the list by due date: derived from its case's state, and never decided by.</summary>
/// <param name="Key">The case.</param>
/// <param name="Version">The version of the case that the row shows.</param>
/// <param name="Commitment">Its id within the case.</param>
/// <param name="Department">Who is to do it: a code.</param>
/// <param name="AnsweredBy">The department whose reply promised it.</param>
/// <param name="Round">The round of that reply.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Text">What is promised.</param>
/// <param name="Due">The last day that was promised, or agreed to since; the list's order.</param>
/// <param name="State">How it stands.</param>
/// <param name="StateName">The same in Chinese.</param>
/// <param name="AskedUntil">The later day that the department asks for, and the office has not decided on.</param>
/// <param name="Said">What was last said of it.</param>
/// <param name="Deadline">Its clock; null where none runs.</param>
/// <param name="Date">The day after which it is late, in the jurisdiction; null while the clock stands, and where nothing is owed.</param>
/// <param name="NearFrom">From which day on it is near; null where no rule says.</param>
public sealed record CommitmentRow(
    CaseKey Key,
    int Version,
    string Commitment,
    string Department,
    string AnsweredBy,
    int Round,
    string? CaseNumber,
    string Title,
    string Text,
    DateOnly Due,
    CommitmentState State,
    string StateName,
    DateOnly? AskedUntil,
    string? Said,
    string? Deadline,
    DateOnly? Date,
    DateOnly? NearFrom)
{
    /// <summary>How it shows on the day of the reading; never stored, so never stale. Null where it does not stand out.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The row as it shows on this day.</summary>
    public CommitmentRow On(DateOnly today) => this with { Urgency = Urgencies.Of(Date, NearFrom, today) };

    /// <summary>The rows of what these departments have promised.</summary>
    /// <param name="state">The case.</param>
    /// <param name="departments">Whose.</param>
    /// <param name="place">By whose rules dates are counted; null where only the rows' places are wanted.</param>
    public static IEnumerable<CommitmentRow> Of(Case state, IReadOnlyList<string> departments, Jurisdiction? place)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Commitments.Where(c => departments.Contains(c.Department)).Select(c => Of(state, c, place));
    }

    /// <summary>The row of one commitment.</summary>
    public static CommitmentRow Of(Case state, Commitment commitment, Jurisdiction? place)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(commitment);
        var clock = state.Deadlines.FirstOrDefault(d => d.Commitment == commitment.Id) is { } running && place?.Deadlines is { } scheme
            ? InboxDeadline.Of(running, scheme.Basis)
            : null;
        return new(
            state.Key,
            state.Version,
            commitment.Id,
            commitment.Department,
            commitment.AnsweredBy,
            commitment.Round,
            state.CaseNumber,
            state.Title,
            commitment.Promise.Text,
            commitment.Due,
            commitment.State,
            Words.Of(commitment.State),
            commitment.AskedUntil,
            commitment.Said,
            clock?.Id,
            clock is not null ? clock.Date : commitment.IsOwed ? commitment.Due : null,
            clock?.NearFrom);
    }
}

/// <summary>Where a commitment had its row before it was put off.</summary>
/// <param name="Key">The case.</param>
/// <param name="Commitment">Its id.</param>
/// <param name="Due">The day that counted then.</param>
public sealed record LeftCommitment(CaseKey Key, string Commitment, DateOnly Due)
{
    /// <summary>All such places of these departments' commitments; none of them is a place that the same commitment has now.</summary>
    public static IEnumerable<LeftCommitment> Of(Case state, IReadOnlyList<string> departments)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
            from commitment in state.Commitments
            where departments.Contains(commitment.Department)
            from due in commitment.EarlierDues.Distinct()
            where due != commitment.Due
            select new LeftCommitment(state.Key, commitment.Id, due);
    }
}
