using System.Text.Json;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Records with lists are equal where they are written alike.</summary>
internal static class Json
{
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);

    public static void ShouldBeWrittenAs<T>(this T actual, T expected) => Of(actual).ShouldBe(Of(expected));
}
