using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Similarity;

/// <summary>
/// How good the suggestions are: each assigned case is asked about as if it were new (a case never votes for itself), and the
/// answer is held against what the office decided.
/// </summary>
/// <param name="Cases">The cases with a lead.</param>
/// <param name="LeadFirst">In how many the lead was the first suggestion.</param>
/// <param name="LeadInThree">In how many it was among the first three.</param>
/// <param name="MostFrequent">In how many the lead is the one that most cases have: what saying always the same would reach.</param>
/// <param name="MostFrequentThree">The same, of saying always the same three.</param>
/// <param name="CoHandlers">How many co-handlers the cases have together.</param>
/// <param name="CoHandlersInThree">How many of them were among the first three suggested for their case.</param>
public sealed record LeaveOneOut(
    int Cases, int LeadFirst, int LeadInThree, int MostFrequent, int MostFrequentThree, int CoHandlers, int CoHandlersInThree)
{
    private const int Three = 3;

    /// <summary>Asks about every case of the index.</summary>
    public static LeaveOneOut Measure(IReadOnlyList<Department> departments, CaseIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var adviser = new Adviser(departments, index);
        var assigned = index.Cases.Where(c => c.Lead is not null).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var asked = assigned.Select(c => (Case: c, Said: adviser.For(c, Three))).ToList();
        var frequencies = assigned.GroupBy(c => c.Lead).Select(g => g.Count()).OrderDescending().ToList();
        return new(
            assigned.Count,
            asked.Count(a => a.Said.Lead?.Department == a.Case.Lead),
            asked.Count(a => a.Said.Leads.Any(s => s.Department == a.Case.Lead)),
            frequencies.FirstOrDefault(),
            frequencies.Take(Three).Sum(),
            assigned.Sum(c => c.CoHandlers.Count),
            asked.Sum(a => a.Case.CoHandlers.Count(d => a.Said.CoHandlers.Any(s => s.Department == d))));
    }
}
