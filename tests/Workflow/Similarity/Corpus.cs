using System.Text.Json;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Similarity;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Tests.Deadlines;

namespace ProposalWorkflow.Workflow.Tests.Similarity;

/// <summary>Invented cases with the departments an office might have given them, and the departments that the product ships.</summary>
internal static class Corpus
{
    public static IReadOnlyList<PastCase> Cases { get; } = JsonSerializer.Deserialize<List<PastCase>>(Read("cases.json"), WorkflowJson.Options)!;

    public static IReadOnlyList<Department> Departments { get; } =
        JurisdictionFile.LoadFolders(Shipped.Folder("jurisdictions"), Shipped.Folder("rules"), Shipped.Folder("calendars")).Find("nanhu")!.Departments;

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Similarity", file));
}
