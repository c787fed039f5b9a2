using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>
/// The names of the counters. A new one (a task in time, a task late, once there are deadlines) is a new name in the shares of the cases,
/// and after a rebuild the old cases have it too: no row changes its form.
/// </summary>
public static class Counter
{
    /// <summary>Every case.</summary>
    public const string Cases = "cases";

    /// <summary>Feedback that a proposer can still give on a reply.</summary>
    public const string FeedbackAwaited = "feedback/awaited";

    /// <summary>Feedback that never came (未反馈): the reply can be judged no more.</summary>
    public const string FeedbackNotReturned = "feedback/not-returned";

    /// <summary>Cases in this stage.</summary>
    public static string Stage(CaseStage stage) => $"stage/{Name(stage)}";

    /// <summary>A department's tasks in this role: all, those answered, those with something left to do.</summary>
    public static string Task(TaskCount count, AssignmentRole role, string department) => $"task/{Name(count)}/{Name(role)}/{department}";

    /// <summary>Replies of this class.</summary>
    public static string Class(string mark) => ClassPrefix + mark;

    /// <summary>Feedback with this word on the attitude.</summary>
    public static string Attitude(Satisfaction word) => $"attitude/{Name(word)}";

    /// <summary>Feedback with this word on the result.</summary>
    public static string Result(Satisfaction word) => $"result/{Name(word)}";

    /// <summary>The class marks that were counted.</summary>
    public static IEnumerable<string> ClassesIn(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return tally.Counts.Keys.Where(k => k.StartsWith(ClassPrefix, StringComparison.Ordinal)).Select(k => k[ClassPrefix.Length..]);
    }

    /// <summary>The departments that have a task.</summary>
    public static IEnumerable<string> DepartmentsIn(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return tally.Counts.Keys.Select(k => k.Split('/', 4)).Where(k => k is ["task", _, _, _]).Select(k => k[3]).Distinct();
    }

    private const string ClassPrefix = "class/";

    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => KebabCase.Of(value.ToString());
}

/// <summary>What is counted of a department's tasks. They are assignments: one for each round that the department has a part in.</summary>
public enum TaskCount
{
    /// <summary>承办.</summary>
    Assigned,

    /// <summary>已答复, 已提会办意见.</summary>
    Answered,

    /// <summary>Something is left to do. Neither answered nor open: the office asks no more of it.</summary>
    Open,
}
