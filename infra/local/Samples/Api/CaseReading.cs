using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>What `GET /api/proposals/{id}` says to a person, as far as anybody acts by it.</summary>
public sealed record CaseReading(
    string Title,
    CaseStage Stage,
    string StageName,
    int Round,
    IReadOnlyList<CaseReading.Part> Assignments,
    IReadOnlyList<CaseReading.Named> AskedDepartments,
    string? CaseNumber = null,
    IReadOnlyList<Proposer>? Proposers = null,
    IReadOnlyList<CaseReading.Hop>? Objections = null)
{
    /// <summary>One department's part.</summary>
    public sealed record Part(int Round, Named Department, AssignmentRole Role, AssignmentStage Stage);

    /// <summary>One objection and what came of it.</summary>
    public sealed record Hop(int Round, Named Department, Ruling Ruling);

    /// <summary>A department.</summary>
    public sealed record Named(string Code, string Name);

    /// <summary>How far a department is in the current round.</summary>
    public AssignmentStage StageOf(string department) =>
        Assignments.FirstOrDefault(part => part.Round == Round && part.Department.Code == department)?.Stage ?? AssignmentStage.Unassigned;

    /// <summary>Whether a department has objected in the current round and nobody has ruled on it.</summary>
    public bool AwaitsRuling(string department) => (Objections ?? []).Any(hop =>
        hop.Round == Round && hop.Department.Code == department && hop.Ruling == Ruling.Pending);
}

/// <summary>What `GET …/history` says.</summary>
public sealed record HistoryReading(IReadOnlyList<RecordedEvent> Events);

/// <summary>What `GET …/opinion` says.</summary>
public sealed record OpinionReading(Opinion Opinion);

/// <summary>What `GET …/reply` says to a proposer.</summary>
public sealed record ReplyReading(
    string DocumentNumber, IReadOnlyList<string> Salutation, Letter Letter, IReadOnlyList<ReplyReading.Annex> Annexes)
{
    /// <summary>An opinion that comes with the letter, in full.</summary>
    public sealed record Annex(string Title, Opinion Opinion);
}
