using System.Text.Json;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>The sample cases and the jurisdictions that they belong to. Another file in the folder is another case.</summary>
public sealed record SampleSet(JurisdictionSet Jurisdictions, IReadOnlyList<SampleCase> Cases)
{
    /// <summary>The cases that come with the launcher.</summary>
    /// <exception cref="CannotStartException">A file cannot be used; the message has one line for each fault.</exception>
    public static SampleSet Load()
    {
        var jurisdictions = JurisdictionFile.LoadFolders(
            RepositoryFolder.Combine("functions", "jurisdictions"), RepositoryFolder.Combine("functions", "rules"), RepositoryFolder.Combine("functions", "calendars"));
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples", "cases"), "*.json").Order(StringComparer.Ordinal);
        return Read(jurisdictions, files.Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))));
    }

    /// <summary>The cases of these texts; each has a name to be called by.</summary>
    /// <exception cref="CannotStartException">See <see cref="Load"/>.</exception>
    public static SampleSet Read(JurisdictionSet jurisdictions, IEnumerable<(string Name, string Text)> files)
    {
        var read = files.Select(file => Parse(file.Name, file.Text)).ToList();
        var cases = read.Select(one => one with { Main = read.FirstOrDefault(other => other.Name == one.MergedInto) }).ToList();
        var faults = cases.SelectMany(one => Faults(one, jurisdictions).Select(fault => $"Sample case {one.Name}: {fault}")).ToList();
        return faults.Count == 0 ? new(jurisdictions, cases) : throw new CannotStartException(string.Join('\n', faults));
    }

    /// <summary>The jurisdiction in which a case plays.</summary>
    public Jurisdiction PlaceOf(SampleCase sample) => Jurisdictions.Find(sample.Jurisdiction)!;

    private static IEnumerable<string> Faults(SampleCase sample, JurisdictionSet jurisdictions) =>
        jurisdictions.Find(sample.Jurisdiction) is { } place
            ? SampleCheck.Faults(sample, place)
            : [$"$.jurisdiction: functions/jurisdictions has no '{sample.Jurisdiction}'."];

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
