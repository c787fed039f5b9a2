using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>The rule and calendar files that all jurisdictions of an installation share.</summary>
public static class BasisFolders
{
    /// <summary>All rules and all calendars.</summary>
    /// <param name="rules">The folder of the rule files.</param>
    /// <param name="calendars">The folder of the calendar files.</param>
    /// <exception cref="DataFileException">A file cannot be used; every fault of every file is named.</exception>
    public static Basis Load(string rules, string calendars)
    {
        var faults = new List<DataFault>();
        var shelf = Try(() => RuleFile.LoadFolder(rules), faults);
        var years = Try(() => CalendarFile.LoadFolder(calendars), faults);
        return shelf is not null && years is not null ? new(shelf, new CalendarShelf(years)) : throw new DataFileException(faults);
    }

    private static T? Try<T>(Func<T> read, List<DataFault> faults)
        where T : class
    {
        try
        {
            return read();
        }
        catch (DataFileException e)
        {
            faults.AddRange(e.Faults);
            return null;
        }
    }
}
