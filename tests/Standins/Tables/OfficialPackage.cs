using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>These tests run against the official package too; where it is known to differ, a test asks here.</summary>
internal static class OfficialPackage
{
    // Only the official assembly is signed.
    public static bool IsNotUsed => typeof(TableClient).Assembly.GetName().GetPublicKeyToken() is not { Length: > 0 };
}
