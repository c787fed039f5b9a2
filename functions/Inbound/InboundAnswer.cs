using System.Security.Cryptography;
using System.Text.Json;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Inbound;

/// <summary>Whom an answer goes to, and what it answers.</summary>
/// <param name="Jurisdiction">The department's.</param>
/// <param name="Department">Its code: the answer goes to its queue.</param>
/// <param name="InboundId">The id of the message that is answered.</param>
/// <param name="Subject">The case, as that message named it; where it named none, the message itself.</param>
/// <param name="Intent">The operation's, or the one that it would have had.</param>
public sealed record Addressee(string Jurisdiction, string Department, string InboundId, string Subject, string Intent);

/// <summary>
/// The answer on a department's queue: what HTTP would answer, as the data of a CloudEvent with the inbound id in <c>inreplyto</c>.
/// </summary>
internal static class InboundAnswer
{
    /// <summary>What came of the command.</summary>
    public static OutgoingMessage Of(OwedAnswer owed, Operation operation)
    {
        try
        {
            var view = Received.OutcomeOf(owed.Case, owed.To.Intent, owed.Fingerprint, operation);
            return Make(owed.To, "department.command-done", view, operation.DecidedAt);
        }
        catch (ProblemException e)
        {
            return Of(owed.To, e.Problem, operation.DecidedAt);
        }
    }

    /// <summary>A refusal.</summary>
    public static OutgoingMessage Of(Addressee to, Problem problem, DateTimeOffset at) => Make(to, "department.command-refused", problem, at);

    /// <summary>Its id comes from what it says: the same answer given again is known as a copy, another one under the same inbound id is not.</summary>
    private static OutgoingMessage Make<T>(Addressee to, string type, T content, DateTimeOffset at)
    {
        var data = JsonSerializer.SerializeToElement(content, WorkflowJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(data, WorkflowJson.Options)));
        var message = new CloudEvent($"{to.Intent}-{hash[..8]}", $"/jurisdictions/{to.Jurisdiction}", type, to.Subject, at, data)
        {
            Inreplyto = to.InboundId,
        };
        return new(Queues.OfDepartment(to.Department), message);
    }
}
