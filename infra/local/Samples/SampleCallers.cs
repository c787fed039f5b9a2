using System.Text.Json;

namespace ProposalWorkflow.Local;

/// <summary>Those who take part in the sample jurisdiction: the office, a manager, and each department of its file.</summary>
public static class SampleCallers
{
    private const string Jurisdiction = "nanhu";

    /// <summary>What their tokens say, by the name of the token's file.</summary>
    public static IReadOnlyDictionary<string, TokenRequest> Read()
    {
        var callers = new Dictionary<string, TokenRequest>
        {
            ["office"] = TokenRequest.ForOffice(Jurisdiction),
            ["manager"] = TokenRequest.ForManager(Jurisdiction),
        };
        using var file = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("functions", "jurisdictions", $"{Jurisdiction}.json")));
        foreach (var department in file.RootElement.GetProperty("departments").EnumerateArray())
        {
            var code = department.GetProperty("code").GetString()!;
            callers[code] = TokenRequest.ForDepartment(Jurisdiction, code, department.GetProperty("name").GetString());
        }
        return callers;
    }
}
