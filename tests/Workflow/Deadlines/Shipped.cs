using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Tests.Deadlines;

/// <summary>The rule and calendar files of this repository.</summary>
internal static class Shipped
{
    public static Basis Basis { get; } = BasisFolders.Load(Folder("rules"), Folder("calendars"));

    public static BasisFiles Files { get; } = BasisFiles.Load(Folder("rules"), Folder("calendars"));

    /// <summary>The text of one of these files.</summary>
    public static string Text(string folder, string name) => File.ReadAllText(Path.Combine(Folder(folder), name + ".json"));

    /// <summary>One of the data folders beside the functions.</summary>
    public static string Folder(string name) => Path.Combine(ChineseDays.Repository(), "functions", name);
}
