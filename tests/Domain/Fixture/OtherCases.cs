using ProposalWorkflow.Domain.Commands;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>The cases that the one of a scenario may have to do with: two that it may be merged into, and one that is merged into it.</summary>
public static class OtherCases
{
    /// <summary>A main case with a lead: see <see cref="LedOnes"/>.</summary>
    public const string Led = "main-1";

    /// <summary>A main case that several departments answer apart: see <see cref="ApartOnes"/>.</summary>
    public const string Apart = "main-2";

    /// <summary>A main case whose lead objects: see <see cref="DisputedOnes"/>.</summary>
    public const string Disputed = "main-3";

    /// <summary>One that is merged into the scenario's case, since its third event.</summary>
    public const string Member = "member-1";

    public const int Since = 3;

    /// <summary>住建局 leads, 交通局 gives its opinion, 水务局 takes the lead over and answers.</summary>
    public static IReadOnlyList<Case> LedOnes { get; } = Steps(Led,
        s => s.Do(Office, Sample.Assign()),
        s => s.Acknowledge(Traffic).Opine(Traffic),
        s => s.ChangeLead(Water),
        s => s.Acknowledge(Water).Reply(Water));

    /// <summary>住建局 and 水务局 answer apart; 住建局 first, 水务局 objects and 交通局 answers in its place.</summary>
    public static IReadOnlyList<Case> ApartOnes { get; } = Steps(Apart,
        s => s.Do(Office, Sample.Apart()),
        s => s.Acknowledge(Housing).Reply(),
        s => s.Dispute(Water).Uphold(Office, Water, Traffic),
        s => s.Acknowledge(Traffic).Reply(Traffic));

    /// <summary>住建局 leads and objects, is told to handle it, and answers.</summary>
    public static IReadOnlyList<Case> DisputedOnes { get; } = Steps(Disputed,
        s => s.Do(Office, Sample.Assign()),
        s => s.Dispute(Housing),
        s => s.Overrule(Office, Housing).Acknowledge(Traffic).Opine(Traffic),
        s => s.Acknowledge(Housing).Reply());

    public static int Last => LedOnes.Count - 1;

    /// <summary>The case that the command names, as it would be found now.</summary>
    public static Case? Named(CaseCommand command, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return (command as INamesCase)?.OtherCase switch
        {
            Led => Listing(LedOnes[scenario.MainsAt], scenario.State),
            Apart => Listing(ApartOnes[scenario.MainsAt], scenario.State),
            Disputed => Listing(DisputedOnes[scenario.MainsAt], scenario.State),
            Member => Scenario.Accepted().State! with
            {
                Key = new("qinghe", Member),
                MergedInto = new() { Main = new(scenario.Id, "2026001", "主案"), Round = 1, Since = Since },
            },
            "case-1" => scenario.State,
            _ => null,
        };
    }

    /// <summary>The main case has heard of the merge.</summary>
    private static Case Listing(Case main, Case? member) => member?.MergedInto is { } merge && merge.Main.Id == main.Key.Id
        ? main with { Members = [new(member.Key.Id, member.CaseNumber!, member.Title, merge.Since)] }
        : main;

    private static List<Case> Steps(string id, params Func<Scenario, Scenario>[] steps)
    {
        var at = (Scenario.None with { Id = id }).Do(Lead, Sample.Submit()).Do(Office, Sample.Accept());
        List<Case> states = [at.State!];
        foreach (var step in steps)
            states.Add((at = step(at)).State!);
        return states;
    }
}
