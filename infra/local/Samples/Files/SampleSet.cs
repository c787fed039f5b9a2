using System.Text.Json;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>The sample cases and the jurisdiction that they belong to. Another file in the folder is another case.</summary>
public sealed record SampleSet(Jurisdiction Jurisdiction, IReadOnlyList<SampleCase> Cases)
{
    private const string JurisdictionCode = "nanhu";

    /// <summary>The cases that come with the launcher.</summary>
    /// <exception cref="CannotStartException">A file cannot be used; the message has one line for each fault.</exception>
    public static SampleSet Load()
    {
        var jurisdiction = JurisdictionFile.LoadFolder(RepositoryFolder.Combine("functions", "jurisdictions")).Find(JurisdictionCode)
            ?? throw new CannotStartException($"functions/jurisdictions has no '{JurisdictionCode}', in which the sample cases play.");
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples", "cases"), "*.json").Order(StringComparer.Ordinal);
        return Read(jurisdiction, files.Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))));
    }

    /// <summary>The cases of these texts; each has a name to be called by.</summary>
    /// <exception cref="CannotStartException">See <see cref="Load"/>.</exception>
    public static SampleSet Read(Jurisdiction jurisdiction, IEnumerable<(string Name, string Text)> files)
    {
        var cases = files.Select(file => Parse(file.Name, file.Text)).ToList();
        var faults = cases.SelectMany(one => SampleCheck.Faults(one, jurisdiction).Select(fault => $"Sample case {one.Name}: {fault}")).ToList();
        return faults.Count == 0 ? new(jurisdiction, cases) : throw new CannotStartException(string.Join('\n', faults));
    }

    private static SampleCase Parse(string name, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SampleCase>(text, WorkflowJson.Strict)! with { Name = name };
        }
        catch (JsonException e)
        {
            throw new CannotStartException(
                $"Sample case {name}: {e.Path ?? "$"}, line {e.LineNumber + 1}: {e.Message.Split(" Path:")[0]}", e);
        }
    }
}
