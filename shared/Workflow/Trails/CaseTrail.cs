using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Workflow.Trails;

/// <summary>What is stored of a case, as it is stored: to be checked, not to be believed.</summary>
/// <param name="Key">The case whose partition the rows are in.</param>
/// <param name="State">The content of its state row; null where there is none.</param>
/// <param name="Rows">Its event rows, in the order of their keys.</param>
public sealed record CaseTrail(CaseKey Key, string? State, IReadOnlyList<TrailRow> Rows);

/// <summary>One event row.</summary>
/// <param name="Number">In its key; 0 where the key is not one of an event.</param>
/// <param name="Content">Its JSON, from the row or its blob; null where it is gone.</param>
/// <param name="Hash">As the row says; null where it says none.</param>
public sealed record TrailRow(int Number, string? Content, string? Hash);
