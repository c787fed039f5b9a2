namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>An alert as it is kept.</summary>
/// <param name="Alert">What was told.</param>
/// <param name="Acknowledged">Who has taken note of it; null while it is open.</param>
public sealed record KeptAlert(Alert Alert, Acknowledgement? Acknowledged = null);

/// <summary>A manager has taken note of an alert.</summary>
/// <param name="By">The manager's id, as their token carries it.</param>
/// <param name="Name">To be shown.</param>
/// <param name="At">UTC.</param>
/// <param name="Comment">What they say to it; null for nothing.</param>
public sealed record Acknowledgement(string By, string Name, DateTimeOffset At, string? Comment = null);
