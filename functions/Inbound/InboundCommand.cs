using System.Net.Http.Headers;
using System.Text;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Inbound;

/// <summary>What a message asks for, as the same request over HTTP would.</summary>
/// <param name="Command">The command.</param>
/// <param name="CaseId">The case; null for a submission.</param>
/// <param name="Key">The idempotency key.</param>
public sealed record InboundCommand(CaseCommand Command, string? CaseId, string Key)
{
    /// <summary>The command in the message of a department. Its assignments are its own: no attribute names another's.</summary>
    /// <exception cref="ProblemException">The same that HTTP would answer.</exception>
    public static InboundCommand Of(InboundMessage message, string department)
    {
        ArgumentNullException.ThrowIfNull(message);
        var key = RequestHeaders.CheckedKey("id", message.Id);
        if (!message.Type.StartsWith(CommandMessage.TypePrefix, StringComparison.Ordinal)
            || !CommandName.All.TryGetValue(message.Type[CommandMessage.TypePrefix.Length..], out var type)
            || type == typeof(Backfill)) // comes as a file, and from the office alone
            throw new ProblemException(ProblemType.NotFound, $"没有这种命令；type 应为“{CommandMessage.TypePrefix}”加命令名。");
        if (!IsJson(message.ContentType))
            throw new ProblemException(ProblemType.NotJson, "data 应为 JSON（datacontenttype 为 application/json）。");

        var ofDepartment = type.IsSubclassOf(typeof(AssignmentCommand)) || type.IsSubclassOf(typeof(PublicationCommand));
        var fromPlace = ofDepartment ? CommandBody.OfAssignment(department) : [];
        var command = (CaseCommand)CommandBody.Read(Encoding.UTF8.GetBytes(message.Data ?? ""), type, fromPlace);
        if (command is Submit)
            return new(command, null, key);
        return new(command, message.Subject ?? throw new ProblemException(Problem.Of(Decider.NoCase)), key);
    }

    private static bool IsJson(string? contentType) =>
        contentType is null || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType is { } name
            && (name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase)));
}
