namespace ProposalWorkflow.Domain.Cases;

/// <summary>Where a case lives: no case is ever found outside its jurisdiction.</summary>
public sealed record CaseKey(string Jurisdiction, string Id);
