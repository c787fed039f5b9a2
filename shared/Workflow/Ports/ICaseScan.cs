using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>All cases of a jurisdiction, by a scan: for commands of the operator, never for an answer.</summary>
public interface ICaseScan
{
    /// <summary>The cases, in no order.</summary>
    IAsyncEnumerable<CaseKey> ReadKeysAsync(string jurisdiction, CancellationToken cancellationToken);
}
