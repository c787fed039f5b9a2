using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Http;

/// <summary>An operation as its sender sees it.</summary>
/// <param name="Self">Where it is read.</param>
/// <param name="Status"><c>pending</c>, <c>done</c> or <c>rejected</c>.</param>
/// <param name="Proposal">The case that it is about.</param>
/// <param name="Command">The command's name; null while pending.</param>
/// <param name="AskedAt">When it arrived, UTC; null while pending.</param>
/// <param name="DecidedAt">When it was decided, UTC; null while pending.</param>
/// <param name="Version">The version of the case after it; null unless done.</param>
/// <param name="Problem">Why it was rejected; else null.</param>
public sealed record OperationView(
    string Self,
    string Status,
    string Proposal,
    string? Command = null,
    DateTimeOffset? AskedAt = null,
    DateTimeOffset? DecidedAt = null,
    int? Version = null,
    Problem? Problem = null)
{
    /// <summary>The view; without an operation it is pending.</summary>
    public static OperationView Of(CaseKey key, string intent, Operation? operation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var self = $"/api/operations/{key.Id}.{intent}";
        var proposal = $"/api/proposals/{key.Id}";
        return operation is null
            ? new(self, "pending", proposal)
            : new(self, operation.Rejection is null ? "done" : "rejected", proposal, operation.Command, operation.AskedAt, operation.DecidedAt,
                operation.Rejection is null ? operation.Version : null,
                operation.Rejection is { } rejection ? Problem.Of(rejection, key, operation.By) : null);
    }
}
