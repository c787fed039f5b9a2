using Azure;
using Azure.Data.Tables.Models;

namespace ProposalWorkflow.Storage;

/// <summary>Which refusals mean that a row is not as the writer believed.</summary>
internal static class TableConflicts
{
    /// <summary>
    /// A row to insert exists, or a row to replace has changed or is gone. A missing table is no conflict: to read again would not help.
    /// </summary>
    public static bool IsConflict(this RequestFailedException failure) =>
        failure.ErrorCode == TableErrorCode.EntityAlreadyExists
        || failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || failure.ErrorCode == TableErrorCode.ResourceNotFound;
}
