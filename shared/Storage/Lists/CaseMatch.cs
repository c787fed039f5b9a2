using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The parts of a <see cref="CaseFilter"/> that the table service has no operator for.</summary>
internal static class CaseMatch
{
    /// <summary>Whether a row has the filter's department and text; null where the filter asks for neither.</summary>
    public static Func<CaseRow, bool>? For(CaseFilter filter) =>
        filter.Department is null && string.IsNullOrWhiteSpace(filter.Text)
            ? null
            : row => HasDepartment(row, filter.Department) && HasText(row, filter.Text?.Trim());

    private static bool HasDepartment(CaseRow row, string? department) =>
        department is null || row.Lead == department || row.CoHandlers.Contains(department) || row.Separate.Contains(department);

    private static bool HasText(CaseRow row, string? text) =>
        string.IsNullOrEmpty(text) || Holds(row.Title, text) || Holds(row.CaseNumber, text) || row.Proposers.Any(name => Holds(name, text));

    private static bool Holds(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}
