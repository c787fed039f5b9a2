using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Walks;

/// <summary>A case that many people pull at: every number of the list makes one attempt, and the same list the same walk.</summary>
public static class Walk
{
    private static readonly IReadOnlyList<Caller> People =
    [
        Place.Office, Place.Manager, Place.System, Place.Lead, Place.Joint, Place.Stranger, .. Place.Departments.Select(Place.Of),
        Place.Elsewhere(Place.Office), Place.Elsewhere(Place.Of(Place.Housing)),
        Place.Lead with { Roles = CallerRole.Proposer | CallerRole.Department, Department = Place.Traffic },
    ];

    /// <summary>What a main case may say, of a merge that began early or late.</summary>
    public static IReadOnlyList<(Caller By, CaseCommand Command)> Merges { get; } =
    [
        .. from main in new[] { OtherCases.Led, OtherCases.Apart, OtherCases.Disputed }
           from since in Enumerable.Range(OtherCases.Since, 12)
           select (Place.System, (CaseCommand)Sample.Follow(since, main)),
    ];

    private static readonly IReadOnlyList<CaseCommand> Wishes =
    [
        .. Sample.OnCase().Where(c => c is not (DeadlineCommand or RecountDeadlines or PublicationCommand or CommitmentCommand)), .. Archives(),
        .. Place.Departments.SelectMany(WishesOf), .. Unsound(),
    ];

    private static readonly IReadOnlyList<(Caller By, CaseCommand Command)> Attempts =
    [
        .. People.SelectMany(_ => Wishes, (by, command) => (by, command)), .. Merges,
        (Place.System, Sample.Join()), (Place.System, Sample.Leave()), (Place.System, Sample.Unmerge()), (Place.System, Sample.Unmerge(4)),
        (Place.Office, Sample.Merge(OtherCases.Apart)),
    ];

    /// <summary>Attempts by people whose business it is, by the kind of command.</summary>
    private static readonly IReadOnlyList<IReadOnlyList<(Caller By, CaseCommand Command)>> Kinds =
    [
        .. Attempts.Where(a => (Transitions.RolesFor(a.Command.GetType()) & a.By.Roles) == a.By.Roles
                && (a.By.Department is null || a.By.Department == (a.Command as AssignmentCommand)?.Department))
            .GroupBy(a => a.Command.GetType()).Select(kind => kind.ToList()),
    ];

    /// <summary>From nothing; from nothing in a place that asks for contacts and checks, or for signatures; and from the second round, which few walks would reach.</summary>
    private static readonly IReadOnlyList<Scenario> Starts =
        [Scenario.None, Scenario.None.Strictly(), Scenario.None.Signing(), Scenario.Answered().Reopen()];

    /// <summary>Each attempt with the case before and after it. Two in three are such that the case takes them; else few walks
    /// would get past the review.</summary>
    public static IEnumerable<Step> Of(IEnumerable<int> luck, Scenario? start = null)
    {
        ArgumentNullException.ThrowIfNull(luck);
        var at = start ?? Starts[luck.FirstOrDefault() % Starts.Count];
        foreach (var number in luck)
        {
            var (by, command) = OnDeadline(at, number) ?? OnPublication(at, number) ?? OnCommitment(at, number) ?? (number % 3 == 0 ? null : Open(at, mayEnd: number % 11 == 0, mayTurn: number % 4 == 0, number / 3)) ?? Attempts[number / 3 % Attempts.Count];
            var decision = at.Decide(by, command);
            var after = decision is Decision.Accepted accepted ? at.After(by, accepted.Events) : at;
            if (number % 5 == 0)
                after = after with { MainsAt = Math.Min(after.MainsAt + 1, OtherCases.Last) };
            if (number % 29 == 0 && after.Jurisdiction.Deadlines is not null)
                after = after.Ruled("opinion", r => r with { Limit = new(5 + (number % 40), LimitUnit.WorkingDay) });
            yield return new Step(at, by, command, decision, after);
            at = after;
        }
    }

    /// <summary>Where the case has deadlines: every other time what is due by then, and now and then something that somebody wants of one.</summary>
    private static (Caller By, CaseCommand Command)? OnDeadline(Scenario at, int number)
    {
        if (at.State is not { Deadlines: { Count: > 0 } open })
            return null;
        if (number % 2 == 0 && at.Due().FirstOrDefault() is { } due)
            return (Place.System, CaseDues.CommandFor(due));
        if (number % 7 == 0 && at.Decide(Place.System, Sample.Recount()) is Decision.Accepted)
            return (Place.System, Sample.Recount());
        var deadline = open[number / 5 % open.Count];
        return number % 5 != 0 ? null : (number / 100 % 5) switch
        {
            0 => (Place.Of(deadline.Bearer ?? Place.Housing), Sample.RequestExtension(deadline.Id)),
            1 => (Place.Office, Sample.Grant(deadline.Id)),
            2 => (Place.Office, Sample.RefuseExtension(deadline.Id)),
            3 => (Place.Office, Sample.Pause(deadline.Id)),
            _ => (Place.Office, Sample.Resume(deadline.Id)),
        };
    }

    /// <summary>Now and then the office publishes a reply that is sent, or takes one back.</summary>
    private static (Caller By, CaseCommand Command)? OnPublication(Scenario at, int number) =>
        number % 13 != 0 || at.State?.Assignments.LastOrDefault(a => a.Reply?.SentAt is not null) is not { } sent ? null
            : (Place.Office, sent.Reply!.Publication is null ? Sample.Publish(sent.Department, sent.Round) : Sample.Unpublish(sent.Department, sent.Round));

    /// <summary>Now and then a department says something of what it has promised, or the office of what was said.</summary>
    private static (Caller By, CaseCommand Command)? OnCommitment(Scenario at, int number)
    {
        if (number % 17 != 0 || at.State is not { Commitments: { Count: > 0 } all })
            return null;
        var commitment = all[number / 17 % all.Count];
        var by = Place.Of(commitment.Department);
        return (number / 100 % 6) switch
        {
            0 => (by, Sample.Progress(commitment.Id)),
            1 => (by, Sample.Fulfilled(commitment.Id)),
            2 => (by, Sample.Explain(null, commitment.Id)),
            3 => (by, Sample.Explain(commitment.Due.AddDays(number % 90), commitment.Id)),
            4 => (Place.Office, Sample.Confirm(commitment.Id)),
            _ => (Place.Office, Sample.SendBackPromised(commitment.Id)),
        };
    }

    /// <summary>The first that the case takes, from a kind of command on: the kind with many examples is not the likeliest. The ends
    /// and what turns a case aside come rarely, so that walks are long and get somewhere.</summary>
    private static (Caller By, CaseCommand Command)? Open(Scenario at, bool mayEnd, bool mayTurn, int number)
    {
        for (var i = 0; i < Kinds.Count; i++)
        {
            var kind = Kinds[(number + i) % Kinds.Count];
            if ((!mayEnd && kind[0].Command is (Decline or Withdraw or Close)) || (!mayTurn && IsTurn(kind[0].Command)))
                continue;
            for (var j = 0; j < kind.Count; j++)
                if (kind[((number / Kinds.Count) + j) % kind.Count] is var attempt && at.Decide(attempt.By, attempt.Command) is Decision.Accepted)
                    return attempt;
        }

        return null;
    }

    private static bool IsTurn(CaseCommand command) => command is Return or DeclineToSign or MarkKey or UnmarkKey or AddCoHandler or ReleaseCoHandler or ChangeLead
        or RaiseObjection or RaiseDisagreement or Uphold or NameHandler or LogContact or SendBackReply or CorrectReply or Merge or TakeOut or Unmerge;

    private static IEnumerable<CaseCommand> WishesOf(string department) =>
    [
        .. Sample.OnAssignment(department),
        Sample.GiveOpinion(department, Place.Departments.First(d => d != department)),
        Sample.GiveOpinion(department, Place.Departments.Last(d => d != department)),
        Sample.Draft(department, Place.Traffic),
        Sample.Judge(department, Satisfaction.Dissatisfied),
        Sample.Judge(department, Satisfaction.BasicallySatisfied),
        Sample.Uphold(department),
        Sample.Uphold(department, Place.Departments.First(d => d != department)),
        Sample.ChangeLead(department, Place.Departments.Last(d => d != department)),
        Sample.Enter(department, "member-1", Satisfaction.Dissatisfied),
        new Assign(department),
        new Assign(Separate: [.. Place.Departments.Where(d => d != department)], Informed: [department]),
        new Assign(department, [.. Place.Departments.Where(d => d != department)]),
    ];

    /// <summary>A walk takes a week at most.</summary>
    private static IEnumerable<CaseCommand> Archives() => Enumerable.Range(0, 7).Select(Sample.Archive);

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
