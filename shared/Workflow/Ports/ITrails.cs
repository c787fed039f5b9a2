using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The cases as they are stored, for those who check them.</summary>
public interface ITrails
{
    /// <summary>What is stored of a case at one moment; null where there is nothing.</summary>
    Task<CaseTrail?> FindAsync(CaseKey key, CancellationToken cancellationToken);

    /// <summary>Every case of which anything is stored.</summary>
    IAsyncEnumerable<CaseKey> KeysAsync(CancellationToken cancellationToken);
}
