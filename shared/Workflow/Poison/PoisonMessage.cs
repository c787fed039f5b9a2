namespace ProposalWorkflow.Workflow.Poison;

/// <summary>A message that could not be handled, and what is known of it.</summary>
/// <param name="Id">Of the copy that was set aside: the same message, put back and failed again, has another.</param>
/// <param name="Queue">The queue that it came from.</param>
/// <param name="Body">As it stood there.</param>
/// <param name="At">When it was set aside, UTC.</param>
/// <param name="Contents">What could be read of it.</param>
/// <param name="Reason">Why it failed last, in the program's words; null where nobody noted it.</param>
/// <param name="Notice">The id of the alert that tells of it; null where none does.</param>
public sealed record PoisonMessage(
    string Id, string Queue, string Body, DateTimeOffset At, PoisonContents Contents, string? Reason, string? Notice);

/// <summary>What could be read of a message.</summary>
/// <param name="Jurisdiction">Whose it is; null where that cannot be read, or is no place of this installation.</param>
/// <param name="Type">The type of its CloudEvent.</param>
/// <param name="Subject">The case, for most.</param>
/// <param name="SentAt">When it was sent, UTC.</param>
public sealed record PoisonContents(string? Jurisdiction = null, string? Type = null, string? Subject = null, DateTimeOffset? SentAt = null);
