using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>What makes a case count its deadlines anew.</summary>
internal static class RecountMessage
{
    /// <summary>The message. The same for the same version and cause: it comes to one command however often it is sent.</summary>
    /// <param name="key">The case.</param>
    /// <param name="version">The version that is applied.</param>
    /// <param name="cause">What finds the case: the application itself, or a command that was decided meanwhile.</param>
    /// <param name="reason">Why it was applied.</param>
    /// <param name="by">Who applied it, by name.</param>
    /// <param name="at">Now, UTC.</param>
    public static CommandMessage Of(CaseKey key, int version, string cause, string reason, string by, DateTimeOffset at)
    {
        var system = Caller.System(key.Jurisdiction);
        return new(IntentId.Of(system, $"{cause}/{version}", key.Id), key, system, new RecountDeadlines(version, reason, by), at);
    }
}
