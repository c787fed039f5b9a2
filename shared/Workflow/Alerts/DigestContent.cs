using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>What a digest tells of: all sessions of a place, on one day.</summary>
/// <param name="Departments">Those with an open task, or late with a commitment; who is late most comes first.</param>
/// <param name="OverdueOfOffice">What the office itself is late with.</param>
/// <param name="AwaitingCommitments">Commitments that wait for the office to confirm what was reported of them.</param>
/// <param name="OpenAlerts">Alerts that nobody has acknowledged, by kind.</param>
/// <param name="Acknowledged">What was acknowledged since the digest before, the newest first.</param>
public sealed record DigestContent(
    IReadOnlyList<DepartmentLine> Departments,
    int OverdueOfOffice,
    int AwaitingCommitments,
    IReadOnlyList<(AlertKind Kind, int Count)> OpenAlerts,
    IReadOnlyList<KeptAlert> Acknowledged)
{
    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Departments.Count == 0 && OverdueOfOffice == 0 && AwaitingCommitments == 0 && OpenAlerts.Count == 0 && Acknowledged.Count == 0;

    /// <summary>Puts it together from the counters, which cost the same however many cases there are.</summary>
    public static DigestContent Of(
        Jurisdiction place, Tally tally, DateOnly today, IEnumerable<AlertKind> open, IReadOnlyList<KeptAlert> acknowledged)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(tally);
        return new(
            [
                .. Counter.DepartmentsIn(tally).Select(code => DepartmentLine.Of(place.Department(code)?.Name ?? code, code, tally, today))
                    .Where(line => line.Open > 0 || line.LateCommitments > 0).OrderByDescending(line => line.Overdue + line.LateCommitments).ThenByDescending(line => line.Open)
                    .ThenBy(line => line.Name, StringComparer.Ordinal),
            ],
            Counter.OfficeDuesIn(tally).Before(today),
            Counter.DepartmentsIn(tally).Sum(code => tally[Counter.Commitment(CommitmentCount.Awaiting, code)]),
            [.. open.GroupBy(kind => kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            acknowledged);
    }
}

/// <summary>How it stands with one department's tasks.</summary>
/// <param name="Name">The department.</param>
/// <param name="Open">Tasks with something left to do.</param>
/// <param name="Overdue">Of these: a date is past.</param>
/// <param name="DueToday">Of these: the next date is today.</param>
/// <param name="LateCommitments">What it has promised and whose date is past (承诺事项).</param>
public sealed record DepartmentLine(string Name, int Open, int Overdue, int DueToday, int LateCommitments)
{
    internal static DepartmentLine Of(string name, string code, Tally tally, DateOnly today)
    {
        var dues = Enum.GetValues<Domain.Cases.AssignmentRole>().Select(role => Counter.TaskDuesIn(tally, role, code)).ToList();
        return new(
            name,
            Enum.GetValues<Domain.Cases.AssignmentRole>().Sum(role => tally[Counter.Task(TaskCount.Open, role, code)]),
            dues.Sum(d => d.Before(today)),
            dues.Sum(d => d.On(today)),
            Counter.CommitmentDuesIn(tally, code).Before(today));
    }
}
