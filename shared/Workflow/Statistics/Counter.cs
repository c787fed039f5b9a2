using System.Globalization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>
/// The names of the counters. A new one is a new name in the shares of the cases, and after a rebuild the old cases have it too: no row changes
/// its form. No counter can know what day it is: what is open is counted by its date, and who reads adds up the dates that are past.
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

    /// <summary>A department's open tasks in this role whose next date is this one.</summary>
    public static string TaskDue(AssignmentRole role, string department, DateOnly date) => $"{TaskDues(role, department)}{Day(date)}";

    /// <summary>Cases whose next date is this one.</summary>
    public static string CaseDue(DateOnly date) => CaseDuePrefix + Day(date);

    /// <summary>What the office itself has to do by this date.</summary>
    public static string OfficeDue(DateOnly date) => OfficeDuePrefix + Day(date);

    /// <summary>A department's open tasks in this role by their next date.</summary>
    public static Dated TaskDuesIn(Tally tally, AssignmentRole role, string department) => new(tally, TaskDues(role, department));

    /// <summary>Cases by their next date.</summary>
    public static Dated CaseDuesIn(Tally tally) => new(tally, CaseDuePrefix);

    /// <summary>What the office has to do, by date.</summary>
    public static Dated OfficeDuesIn(Tally tally) => new(tally, OfficeDuePrefix);

    /// <summary>What a department has promised (承诺事项), as far as no other reply has taken its place.</summary>
    public static string Commitment(CommitmentCount count, string department) => $"commitment/{Name(count)}/{department}";

    /// <summary>What a department still owes of its promises, by the day after which it is late.</summary>
    public static string CommitmentDue(string department, DateOnly date) => $"{CommitmentDues(department)}{Day(date)}";

    /// <summary>What a department still owes of its promises, by date.</summary>
    public static Dated CommitmentDuesIn(Tally tally, string department) => new(tally, CommitmentDues(department));

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

    private const string ClassPrefix = "class/", CaseDuePrefix = "case-due/", OfficeDuePrefix = "office-due/";

    private static string TaskDues(AssignmentRole role, string department) => $"task-due/{Name(role)}/{department}/";

    private static string CommitmentDues(string department) => $"commitment-due/{department}/";

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => KebabCase.Of(value.ToString());
}

/// <summary>What is counted of a department's tasks. They are assignments: one for each round that the department has a part in.</summary>
public enum TaskCount
{
    /// <summary>承办.</summary>
    Assigned,

    /// <summary>已答复, 已提会办意见.</summary>
    Answered,

    /// <summary>Of these: by its date.</summary>
    InTime,

    /// <summary>Of these: after its date (逾期完成).</summary>
    Late,

    /// <summary>Something is left to do. Neither answered nor open: the office asks no more of it.</summary>
    Open,
}

/// <summary>What is counted of a department's commitments.</summary>
public enum CommitmentCount
{
    /// <summary>All but those that were superseded.</summary>
    Promised,

    /// <summary>未了结: owed, or waiting for the office.</summary>
    Open,

    /// <summary>Of these: 待确认, they wait for the office.</summary>
    Awaiting,

    /// <summary>已落实.</summary>
    CarriedOut,

    /// <summary>Of these: reported after the date.</summary>
    Late,

    /// <summary>已说明: the office has taken the reason why not.</summary>
    Excused,
}

/// <summary>Counters of one kind that differ in their date.</summary>
public sealed class Dated
{
    private readonly List<(DateOnly Date, int Count)> _counts;

    internal Dated(Tally tally, string prefix)
    {
        ArgumentNullException.ThrowIfNull(tally);
        _counts =
        [
            .. from count in tally.Counts
               where count.Key.StartsWith(prefix, StringComparison.Ordinal)
               select (DateOnly.ParseExact(count.Key[prefix.Length..], "yyyyMMdd", CultureInfo.InvariantCulture), count.Value),
        ];
    }

    /// <summary>Those whose date is past.</summary>
    public int Before(DateOnly day) => _counts.Where(c => c.Date < day).Sum(c => c.Count);

    /// <summary>Those of this date.</summary>
    public int On(DateOnly day) => _counts.Where(c => c.Date == day).Sum(c => c.Count);
}
