using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>A <see cref="CaseFilter"/> as the table service takes it, and the rest of it.</summary>
internal static class CaseMatch
{
    private static readonly string Archived = CaseStage.Archived.ToString();

    /// <summary>The rows of the session, or all.</summary>
    public static RowRange RangeOf(string jurisdiction, CaseFilter filter)
    {
        var partition = ListEntities.CasesOf(jurisdiction);
        // After the session's separator stands a digit, and every digit is below a second separator.
        return filter.Session is { } session
            ? new RowRange(partition, $"{KeyPart.Of(session)}~", $"{KeyPart.Of(session)}~~")
            : new RowRange(partition);
    }

    /// <summary>The filter on columns; null for none.</summary>
    public static string? Where(CaseFilter filter)
    {
        List<string> terms = [];
        if (filter.Stage is { } stage)
            terms.Add(TableClient.CreateQueryFilter($"Stage eq {stage.ToString()}"));
        if (filter.Archived == ArchiveFilter.No)
            terms.Add(TableClient.CreateQueryFilter($"Stage ne {Archived}"));
        if (filter.Archived == ArchiveFilter.Only)
            terms.Add(TableClient.CreateQueryFilter($"Stage eq {Archived}"));
        if (filter.Kind is { } kind)
            terms.Add(TableClient.CreateQueryFilter($"Kind eq {kind.ToString()}"));
        if (filter.Category is { } category)
            terms.Add(TableClient.CreateQueryFilter($"Category eq {category}"));
        if (filter.MergedInto is { } main)
            terms.Add(TableClient.CreateQueryFilter($"MergedInto eq {main}"));
        if (filter.Urgent is { } urgent)
            terms.Add(Shows(urgent.Is, ListEntities.DayOf(urgent.Today)));
        return terms.Count == 0 ? null : string.Join(" and ", terms);
    }

    /// <summary>Whether a row has the filter's department and text, for which the service has no operator; null where it asks for neither.</summary>
    public static Func<CaseRow, bool>? For(CaseFilter filter) =>
        filter.Department is null && string.IsNullOrWhiteSpace(filter.Text)
            ? null
            : row => HasDepartment(row, filter.Department) && HasText(row, filter.Text?.Trim());

    /// <summary>As <see cref="Urgencies"/> says; a row without a date shows nothing, since a column that is not there compares as false.</summary>
    public static string Shows(Urgency urgency, string today) => urgency switch
    {
        Urgency.Overdue => TableClient.CreateQueryFilter($"DueOn lt {today}"),
        Urgency.Due => TableClient.CreateQueryFilter($"DueOn eq {today}"),
        Urgency.Near => TableClient.CreateQueryFilter($"NearFrom le {today} and DueOn gt {today}"),
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };

    private static bool HasDepartment(CaseRow row, string? department) =>
        department is null || row.Lead == department || row.CoHandlers.Contains(department) || row.Separate.Contains(department);

    private static bool HasText(CaseRow row, string? text) =>
        string.IsNullOrEmpty(text) || Holds(row.Title, text) || Holds(row.CaseNumber, text) || row.Proposers.Any(name => Holds(name, text));

    private static bool Holds(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}
