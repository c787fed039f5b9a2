using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>Those whose tokens the launcher shows: of each jurisdiction the office, a manager, each department, and the lead proposer
/// of each case; the joint ones too where they have to sign.</summary>
public static class SampleCallers
{
    /// <summary>The groups, those of one jurisdiction after each other.</summary>
    public static IReadOnlyList<CallerGroup> Of(SampleSet samples) => [.. samples.Jurisdictions.All.SelectMany(place => Of(place, samples))];

    private static IEnumerable<CallerGroup> Of(Jurisdiction place, SampleSet samples)
    {
        var name = $"{place.Code} {place.Name}";
        var leads = samples.Cases.Where(sample => sample.Jurisdiction == place.Code)
            .SelectMany(sample => place.JointSigning is null ? sample.Submit.Proposers.Take(1) : sample.Submit.Proposers);
        yield return new(name, "office", new Dictionary<string, TokenRequest>
        {
            [$"{place.Code}-office"] = TokenRequest.ForOffice(place.Code),
            [$"{place.Code}-manager"] = TokenRequest.ForManager(place.Code),
        });
        yield return new(name, "departments", place.Departments.ToDictionary(
            one => one.Code, one => TokenRequest.ForDepartment(place.Code, one.Code, one.Name)));
        yield return new(name, "proposers", leads.DistinctBy(one => one.Id).ToDictionary(
            one => one.Id, one => TokenRequest.ForProposer(place.Code, one.Id, one.Name)));
    }
}
