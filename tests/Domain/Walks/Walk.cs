using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Walks;

/// <summary>A case that many people pull at: every number of the list makes one attempt, and the same list the same walk.</summary>
public static class Walk
{
    private static readonly IReadOnlyList<Caller> People =
    [
        Place.Office, Place.Manager, Place.Lead, Place.Joint, Place.Stranger, .. Place.Departments.Select(Place.Of),
        Place.Elsewhere(Place.Office), Place.Elsewhere(Place.Of(Place.Housing)),
        Place.Lead with { Roles = CallerRole.Proposer | CallerRole.Department, Department = Place.Traffic },
    ];

    private static readonly IReadOnlyList<CaseCommand> Wishes = [.. Sample.OnCase(), .. Place.Departments.SelectMany(WishesOf), .. Unsound()];

    private static readonly IReadOnlyList<(Caller By, CaseCommand Command)> Attempts =
        [.. People.SelectMany(_ => Wishes, (by, command) => (by, command))];

    /// <summary>Attempts by people whose business it is.</summary>
    private static readonly IReadOnlyList<(Caller By, CaseCommand Command)> Proper =
        [.. Attempts.Where(a => (Transitions.RolesFor(a.Command.GetType()) & a.By.Roles) == a.By.Roles
            && (a.By.Department is null || a.By.Department == (a.Command as AssignmentCommand)?.Department))];

    /// <summary>Each attempt with the case before and after it. Two in three are such that the case takes them; else few walks
    /// would get past the review.</summary>
    public static IEnumerable<Step> Of(IEnumerable<int> luck)
    {
        ArgumentNullException.ThrowIfNull(luck);
        var at = Scenario.None;
        foreach (var number in luck)
        {
            var (by, command) = Pick(number % 3 == 0 ? [] : Open(at, mayEnd: number % 7 == 0), number / 3);
            var decision = at.Decide(by, command);
            var after = decision is Decision.Accepted accepted ? at.After(by, accepted.Events) : at;
            yield return new Step(at, by, command, decision, after);
            at = after;
        }
    }

    /// <summary>What the case takes now; the ends come rarely, so that walks are long.</summary>
    private static List<(Caller By, CaseCommand Command)> Open(Scenario at, bool mayEnd) =>
        [.. Proper.Where(a => (mayEnd || a.Command is not (Decline or Close)) && at.Decide(a.By, a.Command) is Decision.Accepted)];

    /// <summary>First the kind of command, then one of these: the kind with many examples is not the likeliest.</summary>
    private static (Caller By, CaseCommand Command) Pick(List<(Caller By, CaseCommand Command)> open, int number)
    {
        if (open.Count == 0)
            return Attempts[number % Attempts.Count];
        var kinds = open.GroupBy(a => a.Command.GetType()).ToList();
        var kind = kinds[number % kinds.Count].ToList();
        return kind[number / kinds.Count % kind.Count];
    }

    private static IEnumerable<CaseCommand> WishesOf(string department) =>
    [
        .. Sample.OnAssignment(department),
        Sample.GiveOpinion(department, Place.Departments.First(d => d != department)),
        Sample.GiveOpinion(department, Place.Departments.Last(d => d != department)),
        Sample.Draft(department, Place.Traffic),
        Sample.Judge(department, Satisfaction.Dissatisfied),
        Sample.Judge(department, Satisfaction.BasicallySatisfied),
        new Assign(department),
        new Assign(department, [.. Place.Departments.Where(d => d != department)]),
    ];

    private static IEnumerable<CaseCommand> Unsound() =>
    [
        new Accept("没有的类别"), new Decline(" "), new Assign("nobody"), new Assign(Place.Housing, [Place.Housing]), new Close(),
        Sample.Acknowledge("nobody"), Sample.Approve(Place.Housing) with { ClassMark = "Z" },
        Sample.Judge(Place.Housing, Satisfaction.Dissatisfied) with { Comment = null },
    ];
}

/// <summary>One attempt of a walk.</summary>
public sealed record Step(Scenario Before, Caller By, CaseCommand Command, Decision Decision, Scenario After)
{
    public override string ToString() => $"{By.Roles} {By.Subject}: {Command} -> {Decision}";
}
