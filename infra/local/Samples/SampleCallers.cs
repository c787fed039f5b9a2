namespace ProposalWorkflow.Local;

/// <summary>Those whose tokens the launcher shows: the office, a manager, each department, and the lead proposer of each case.</summary>
public static class SampleCallers
{
    /// <summary>What their tokens say, by the name of the token's file.</summary>
    public static IReadOnlyDictionary<string, TokenRequest> Of(SampleSet samples)
    {
        var place = samples.Jurisdiction;
        var callers = new Dictionary<string, TokenRequest>
        {
            ["office"] = TokenRequest.ForOffice(place.Code),
            ["manager"] = TokenRequest.ForManager(place.Code),
        };
        foreach (var department in place.Departments)
            callers[department.Code] = TokenRequest.ForDepartment(place.Code, department.Code, department.Name);
        foreach (var lead in samples.Cases.Select(sample => sample.Proposers[0]))
            callers[lead.Id] = TokenRequest.ForProposer(place.Code, lead.Id, lead.Name);
        return callers;
    }
}
