using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Local;

/// <summary>A department that gives its commands by its own office system: as messages, answered on its own queue.</summary>
/// <param name="inbound">The queue `department-inbound`.</param>
/// <param name="own">The department's own queue.</param>
/// <param name="department">Its code.</param>
/// <param name="token">What proves that it is the department.</param>
public sealed class InboundDesk(QueueClient inbound, DepartmentQueue own, string department, string token)
{
    /// <summary>Gives a command on a case, and returns when it is done.</summary>
    /// <exception cref="RefusedException">The workflow refuses it.</exception>
    public async Task PostAsync(string caseId, AssignmentCommand command, CancellationToken ct)
    {
        var name = CommandName.Of(command.GetType());
        var data = JsonSerializer.SerializeToNode(command, command.GetType(), WorkflowJson.Options)!.AsObject();
        data.Remove("department"); // the token names it
        var id = Guid.NewGuid().ToString();
        var message = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = $"/{department}/office-system",
            ["type"] = CommandMessage.TypePrefix + name,
            ["subject"] = caseId,
            ["authorization"] = $"Bearer {token}",
            ["data"] = data,
        };
        await inbound.SendMessageAsync(message.ToJsonString(WorkflowJson.Options), ct);
        var notices = await Waiting.UntilAsync(
            $"the answer to {name} in the queue of {department} (case {caseId})", stop => own.LookAsync(caseId, stop),
            heard => heard.Any(notice => notice.Answers == id), ct);
        if (notices.Single(notice => notice.Answers == id).Refusal is { } refusal)
            throw new RefusedException($"{name} by queue", refusal);
    }
}
