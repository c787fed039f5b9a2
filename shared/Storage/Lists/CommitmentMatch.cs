using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>A <see cref="CommitmentFilter"/> as the table service takes it: all of it.</summary>
internal static class CommitmentMatch
{
    /// <summary>The rows of these days, which their keys begin with.</summary>
    public static RowRange RangeOf(string jurisdiction, CommitmentFilter filter) => new(
        ListEntities.CasesOf(jurisdiction),
        filter.From is { } from ? ListEntities.DayOf(from) : "",
        // After the day stands one separator, which is below two.
        filter.To is { } to ? $"{ListEntities.DayOf(to)}~~" : null);

    /// <summary>The filter on columns; null for none.</summary>
    public static string? Where(CommitmentFilter filter)
    {
        List<string> terms = [];
        if (filter.Department is { } department)
            terms.Add(TableClient.CreateQueryFilter($"Department eq {department}"));
        if (filter.Part is CommitmentPart.Open or CommitmentPart.Done)
            terms.Add(TableClient.CreateQueryFilter($"Settled eq {filter.Part == CommitmentPart.Done}"));
        if (filter.Part == CommitmentPart.Awaiting)
            terms.Add(TableClient.CreateQueryFilter($"Awaiting eq {true}"));
        if (filter.Urgent is { } urgent)
            terms.Add(CaseMatch.Shows(urgent.Is, ListEntities.DayOf(urgent.Today)));
        return terms.Count == 0 ? null : string.Join(" and ", terms);
    }
}
