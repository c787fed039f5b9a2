using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>The statistics of a session. What is overdue is so on the day of the reading, whether or not anything has run since.</summary>
/// <param name="Session">The session.</param>
/// <param name="Cases">All its cases.</param>
/// <param name="Overdue">Those in which somebody is late.</param>
/// <param name="OverdueOfOffice">What the office itself is late with: rulings on objections.</param>
/// <param name="Stages">Cases by stage, each stage once; those in the archive by the one in which they ended.</param>
/// <param name="Departments">Those with a task, in the jurisdiction's order.</param>
/// <param name="Commitments">What the replies have promised, by the departments that are to do it, in the jurisdiction's order.</param>
/// <param name="Classes">The replies that stand (of the last round with any) by result class, each class of the scheme once.</param>
/// <param name="Satisfaction">What the proposers say of these replies.</param>
public sealed record StatisticsView(
    Named Session,
    int Cases,
    int Overdue,
    int OverdueOfOffice,
    IReadOnlyList<StageCount> Stages,
    IReadOnlyList<DepartmentCount> Departments,
    IReadOnlyList<CommitmentsCount> Commitments,
    IReadOnlyList<ClassCount> Classes,
    SatisfactionCount Satisfaction)
{
    internal static StatisticsView Of(Tally tally, Jurisdiction jurisdiction, Session session, DateOnly today) => new(
        new(session.Code, session.Name),
        tally[Counter.Cases],
        Counter.CaseDuesIn(tally).Before(today),
        Counter.OfficeDuesIn(tally).Before(today),
        [.. Enum.GetValues<CaseStage>().Where(s => s is not (CaseStage.NotSubmitted or CaseStage.Archived)).Select(s => new StageCount(s, Words.Of(s), tally[Counter.Stage(s)]))],
        // What a jurisdiction file no longer names was counted all the same, and comes last.
        [
            .. jurisdiction.Departments.Select(d => d.Code).Intersect(Counter.DepartmentsIn(tally)).Union(Counter.DepartmentsIn(tally))
                .Select(d => DepartmentCount.Of(tally, AssignmentView.Name(d, jurisdiction), today)),
        ],
        [
            .. jurisdiction.Departments.Select(d => d.Code).Intersect(Counter.DepartmentsIn(tally)).Union(Counter.DepartmentsIn(tally))
                .Select(d => CommitmentsCount.Of(tally, AssignmentView.Name(d, jurisdiction), today)).Where(c => c.Promised > 0),
        ],
        [
            .. jurisdiction.ResultClasses.Select(c => c.Mark).Union(Counter.ClassesIn(tally)).Select(mark => new ClassCount(
                mark, jurisdiction.ResultClasses.FirstOrDefault(c => c.Mark == mark)?.Meaning, tally[Counter.Class(mark)])),
        ],
        new(
            WordCount.Of(word => tally[Counter.Attitude(word)]),
            WordCount.Of(word => tally[Counter.Result(word)]),
            tally[Counter.FeedbackAwaited],
            tally[Counter.FeedbackNotReturned]));
}

/// <summary>Cases in one stage.</summary>
public sealed record StageCount(CaseStage Stage, string StageName, int Cases);

/// <summary>A department's tasks: one for each round of each case that it has a part in.</summary>
public sealed record DepartmentCount(Named Department, IReadOnlyList<TasksCount> Roles)
{
    internal static DepartmentCount Of(Tally tally, Named department, DateOnly today) => new(
        department,
        [
            .. Enum.GetValues<AssignmentRole>().Select(role => new TasksCount(
                role,
                Words.Of(role),
                tally[Counter.Task(TaskCount.Assigned, role, department.Code)],
                tally[Counter.Task(TaskCount.Answered, role, department.Code)],
                tally[Counter.Task(TaskCount.InTime, role, department.Code)],
                tally[Counter.Task(TaskCount.Late, role, department.Code)],
                tally[Counter.Task(TaskCount.Open, role, department.Code)],
                Counter.TaskDuesIn(tally, role, department.Code).Before(today))).Where(tasks => tasks.Assigned > 0),
        ]);
}

/// <summary>Tasks in one role. Those neither answered nor open were waived by the office, or have nothing to answer.</summary>
/// <param name="Role">The role.</param>
/// <param name="RoleName">The same in Chinese.</param>
/// <param name="Assigned">All.</param>
/// <param name="Answered">Those answered.</param>
/// <param name="InTime">Of the answered: by their date. Neither in time nor late: the place set none.</param>
/// <param name="Late">Of the answered: after their date.</param>
/// <param name="Open">Those with something left to do.</param>
/// <param name="Overdue">Of the open: those of which a date is past today.</param>
public sealed record TasksCount(
    AssignmentRole Role, string RoleName, int Assigned, int Answered, int InTime, int Late, int Open, int Overdue);

/// <summary>A department's commitments (承诺事项); those that another reply took the place of are not counted.</summary>
/// <param name="Department">Who is to do it.</param>
/// <param name="Promised">All.</param>
/// <param name="Open">Those that are owed, or wait for the office.</param>
/// <param name="Awaiting">Of the open: those that wait for the office.</param>
/// <param name="CarriedOut">Those that the office has confirmed.</param>
/// <param name="Late">Of these: reported after their date.</param>
/// <param name="Excused">Those of which the office has taken the reason why not.</param>
/// <param name="Overdue">Of the open: those whose date is past today.</param>
public sealed record CommitmentsCount(
    Named Department, int Promised, int Open, int Awaiting, int CarriedOut, int Late, int Excused, int Overdue)
{
    internal static CommitmentsCount Of(Tally tally, Named department, DateOnly today)
    {
        return new(
            department, Count(CommitmentCount.Promised), Count(CommitmentCount.Open), Count(CommitmentCount.Awaiting),
            Count(CommitmentCount.CarriedOut), Count(CommitmentCount.Late), Count(CommitmentCount.Excused),
            Counter.CommitmentDuesIn(tally, department.Code).Before(today));

        int Count(CommitmentCount count) => tally[Counter.Commitment(count, department.Code)];
    }
}

/// <summary>Replies of one class.</summary>
public sealed record ClassCount(string Mark, string? Meaning, int Replies);

/// <summary>Feedback, one for each proposer of each reply: attitude and result apart, and what has not come apart from both.</summary>
/// <param name="Attitude">办理态度.</param>
/// <param name="Result">办理结果.</param>
/// <param name="Awaited">待反馈: it can still come.</param>
/// <param name="NotReturned">未反馈: it can come no more. It counts as no kind of satisfaction.</param>
public sealed record SatisfactionCount(WordCount Attitude, WordCount Result, int Awaited, int NotReturned);

/// <summary>Feedback by its word.</summary>
public sealed record WordCount(int Satisfied, int BasicallySatisfied, int Dissatisfied)
{
    internal static WordCount Of(Func<Satisfaction, int> count) => new(
        count(Satisfaction.Satisfied), count(Satisfaction.BasicallySatisfied), count(Satisfaction.Dissatisfied));
}
