namespace ProposalWorkflow.Workflow.Ports;

/// <summary>
/// An order that a list can be asked for besides the one it is stored in. There is no index for it: each page reads all rows of its range
/// (a session, an inbox, a proposer's list) and keeps those of the page. A session has a few thousand rows, which are a few reads; a
/// whole jurisdiction over the years would have no such bound, and is not sorted.
/// </summary>
/// <param name="By">What counts; rows that are equal in it stay in the order in which they are stored.</param>
/// <param name="Descending">The other way round, equal rows too.</param>
/// <remarks>
/// A page begins after the last row of the one before, by that row's value. So a row that stays as it is comes exactly once, whatever
/// comes or goes around it; one whose own value changes while the pages are read can come twice or not at all.
/// </remarks>
public sealed record ListOrder(ListSort By, bool Descending = false);

/// <summary>What a list can be ordered by.</summary>
public enum ListSort
{
    /// <summary>When it came in: submitted, or for a task assigned.</summary>
    Time,

    /// <summary>案号, its numbers by their value; those without come last.</summary>
    CaseNumber,

    /// <summary>案由, by code points.</summary>
    Title,
}
