using Azure.Data.Tables;

namespace ProposalWorkflow.Storage;

/// <summary>A run of rows in one partition.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="From">The lowest row key; empty: from the first row.</param>
/// <param name="Below">The row key that is above them all; null: to the last row.</param>
internal sealed record RowRange(string Partition, string From = "", string? Below = null)
{
    public bool Holds(string rowKey) =>
        string.CompareOrdinal(rowKey, From) >= 0 && (Below is null || string.CompareOrdinal(rowKey, Below) < 0);

    /// <summary>The filter for the rows of the range that come after <paramref name="position"/> (null: all) and meet <paramref name="where"/>.</summary>
    public string Filter(string? position, string? where)
    {
        List<string> terms = [TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")];
        if (position is not null)
            terms.Add(TableClient.CreateQueryFilter($"RowKey gt {position}"));
        else if (From.Length > 0)
            terms.Add(TableClient.CreateQueryFilter($"RowKey ge {From}"));
        if (Below is not null)
            terms.Add(TableClient.CreateQueryFilter($"RowKey lt {Below}"));
        if (where is not null)
            terms.Add(where);
        return string.Join(" and ", terms);
    }
}
