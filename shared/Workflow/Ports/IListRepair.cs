using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>What a rebuild needs of the lists besides writing: to find the rows that nothing derives.</summary>
public interface IListRepair
{
    /// <summary>Every row of a jurisdiction, in all lists.</summary>
    IAsyncEnumerable<ListedRow> ReadAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>Where these rows have their places.</summary>
    IEnumerable<string> PlacesOf(ListRows rows);

    /// <summary>Removes the row, unless it has changed since it was read.</summary>
    Task RemoveAsync(ListedRow row, CancellationToken cancellationToken);
}

/// <summary>A row as it stands in a list.</summary>
/// <param name="Key">The case that it shows.</param>
/// <param name="Place">Opaque; one row has it.</param>
/// <param name="Tag">Opaque; changes whenever the row is written.</param>
public sealed record ListedRow(CaseKey Key, string Place, string Tag);
