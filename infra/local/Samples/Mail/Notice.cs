using System.Text.Json;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Local;

/// <summary>What a department's office system understands of a message in its queue.</summary>
/// <param name="Id">A second copy has the same.</param>
/// <param name="Type">Such as `department.task-assigned`.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Content">What there is to know.</param>
public sealed record Notice(string Id, string Type, string CaseId, NoticeContent Content)
{
    /// <summary>The id of the department's own message that it answers; null where it answers none.</summary>
    public string? Answers { get; init; }

    /// <summary>Why that was refused; null where it was not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Reads a message: a CloudEvent with its content in it.</summary>
    public static Notice Read(string text)
    {
        var message = JsonSerializer.Deserialize<CloudEvent>(text, WorkflowJson.Options)!;
        var content = message.Data ?? throw new InvalidDataException($"The message {message.Id} ({message.Type}) has no data.");
        if (message.Inreplyto is { } answered)
        {
            var refusal = message.Type == "department.command-refused" ? content.Deserialize<Refusal>(WorkflowJson.Options) : null;
            return new(message.Id, message.Type, message.Subject, new NoticeContent(0)) { Answers = answered, Refusal = refusal };
        }

        return new(message.Id, message.Type, message.Subject, content.Deserialize<NoticeContent>(WorkflowJson.Options)!);
    }

    /// <summary>Whether it tells of this, in this round.</summary>
    public bool Tells(string what, int round) => Type == "department." + what && Content.Round == round;
}

/// <summary>The content of a notice: which parts are there depends on its type.</summary>
/// <param name="Round">The round that it is about.</param>
/// <param name="Department">Who has done something, or for whom something was done.</param>
/// <param name="CoHandlers">Whose opinions the lead is to wait for.</param>
/// <param name="AskDepartments">Whose opinions must be asked besides.</param>
/// <param name="Proposer">Who has judged.</param>
/// <param name="Step">What a reminder is about.</param>
/// <param name="Deadlines">Those that were set.</param>
public sealed record NoticeContent(
    int Round,
    string? Department = null,
    IReadOnlyList<string>? CoHandlers = null,
    IReadOnlyList<string>? AskDepartments = null,
    string? Proposer = null,
    LimitedStep? Step = null,
    IReadOnlyList<NoticeContent.Limited>? Deadlines = null)
{
    /// <summary>A deadline that was set.</summary>
    public sealed record Limited(string Id, LimitedStep Step);
}
