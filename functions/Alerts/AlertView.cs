using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Functions.Alerts;

/// <summary>An alert as managers see it.</summary>
/// <param name="Id">The notice id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="KindName">The same in Chinese.</param>
/// <param name="OccurredAt">When what it tells of happened, UTC.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">The whole of it.</param>
/// <param name="Case">The case; absent where it is about none, or about many.</param>
/// <param name="Department">The department concerned.</param>
/// <param name="Late">What is late, and how late by which calendar.</param>
/// <param name="Told">Who is told.</param>
/// <param name="Link">Where to look.</param>
/// <param name="Acknowledged">Who has taken note of it, when, and what they say; absent while it is open.</param>
public sealed record AlertView(
    string Id,
    AlertKind Kind,
    string KindName,
    DateTimeOffset OccurredAt,
    string Title,
    string Text,
    AlertCase? Case,
    AlertDepartment? Department,
    Lateness? Late,
    IReadOnlyList<string> Told,
    string? Link,
    Acknowledgement? Acknowledged)
{
    internal static AlertView Of(KeptAlert kept) => new(
        kept.Alert.Id, kept.Alert.Kind, AlertWords.Of(kept.Alert.Kind), kept.Alert.OccurredAt, kept.Alert.Title, kept.Alert.Text,
        kept.Alert.Case, kept.Alert.Department, kept.Alert.Late, kept.Alert.Told, kept.Alert.Link, kept.Acknowledged);
}

/// <summary>What a manager says when they acknowledge an alert.</summary>
/// <param name="Comment">Shown with it, and in the next digest; may be absent.</param>
public sealed record AcknowledgeAlertBody(string? Comment = null);
