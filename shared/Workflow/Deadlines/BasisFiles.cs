using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>The rule and calendar files that the program brings, as they are written: who wants to change one begins with it.</summary>
public sealed class BasisFiles
{
    private readonly Dictionary<(BasisPart Part, string Name), string> texts;

    private BasisFiles(Dictionary<(BasisPart Part, string Name), string> texts) => this.texts = texts;

    /// <summary>None.</summary>
    public static BasisFiles None { get; } = new([]);

    /// <summary>Those of these folders.</summary>
    /// <param name="rules">The folder of the rule files.</param>
    /// <param name="calendars">The folder of the calendar files.</param>
    /// <exception cref="DataFileException">A folder has none.</exception>
    public static BasisFiles Load(string rules, string calendars) => new(
        Named(BasisPart.Rules, rules).Concat(Named(BasisPart.Calendar, calendars)).ToDictionary(f => (f.Part, f.Name), f => f.Text));

    /// <summary>The file of this year or rule set; null where there is none.</summary>
    public string? Find(BasisPart part, string name) => texts.GetValueOrDefault((part, name));

    private static IEnumerable<(BasisPart Part, string Name, string Text)> Named(BasisPart part, string folder) =>
        DataFolder.Read(folder).Select(f => (part, Path.GetFileNameWithoutExtension(f.Name), f.Text));
}
