using Azure.Data.Tables;

namespace ProposalWorkflow.Storage;

/// <summary>The partitions whose first part is a jurisdiction.</summary>
internal static class PartitionRange
{
    /// <summary>As a filter: the semicolon follows the colon that separates the parts.</summary>
    public static string Of(string jurisdiction)
    {
        var code = KeyPart.Of(jurisdiction);
        return TableClient.CreateQueryFilter($"PartitionKey ge {code + ":"} and PartitionKey lt {code + ";"}");
    }
}
