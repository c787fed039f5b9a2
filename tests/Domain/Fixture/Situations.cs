using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>Cases in every stage, with every pair of stages that the lead and a co-handler can be in.</summary>
public static class Situations
{
    private static readonly (string Name, Func<Scenario, Scenario> Step)[] LeadSteps =
    [
        ("acknowledges", s => s.Acknowledge(Housing)),
        ("drafts", s => s.Draft()),
        ("approves", s => s.Approve()),
    ];

    private static readonly (string Name, Func<Scenario, Scenario> Step)[] CoHandlerSteps =
    [
        ("is idle", s => s),
        ("acknowledges", s => s.Acknowledge(Traffic)),
        ("answers", s => s.Acknowledge(Traffic).Opine(Traffic)),
        ("asks for another", s => s.Acknowledge(Traffic).Opine(Traffic, Finance)),
        ("asks for another that is added", s => s.Acknowledge(Traffic).Opine(Traffic, Finance).Add(Finance)),
        ("asks for another that is waived", s => s.Acknowledge(Traffic).Opine(Traffic, Finance).Waive(Finance)),
        ("is waived", s => s.Waive(Traffic)),
        ("is waived after acknowledging", s => s.Acknowledge(Traffic).Waive(Traffic)),
    ];

    public static IReadOnlyDictionary<string, Scenario> All { get; } = Make().ToDictionary(x => x.Name, x => x.Scenario);

    private static IEnumerable<(string Name, Scenario Scenario)> Make()
    {
        yield return ("nothing", Scenario.None);
        yield return ("submitted", Scenario.Submitted());
        yield return ("declined", Scenario.Submitted().Do(Office, Sample.Decline()));
        yield return ("accepted", Scenario.Accepted());
        foreach (var x in InHandling("alone", Scenario.Assigned()))
            yield return x;
        foreach (var (name, step) in CoHandlerSteps)
            foreach (var x in InHandling($"with a co-handler that {name}", step(Scenario.Assigned(Traffic))))
                yield return x;
        yield return ("answered", Scenario.Answered());
        yield return ("answered with a co-handler", Scenario.Handling(Traffic).Opine(Traffic).Reply());
        yield return ("answered without a waived one", Scenario.Handling(Traffic).Waive(Traffic).Reply());
        yield return ("judged by one", Scenario.Answered().Judge(Lead, Satisfaction.Satisfied));
        yield return ("dissatisfied", Scenario.Answered().Judge(Lead, Satisfaction.Dissatisfied));
        yield return ("second round", Scenario.Answered().Reopen());
        foreach (var x in InHandling("in the second round", Scenario.Answered().Reopen().Do(Office, Sample.Assign())))
            yield return x;
        yield return ("answered twice", Scenario.Answered().Reopen().Do(Office, new Assign(Housing)).Acknowledge(Housing).Reply());
        yield return ("closed", Scenario.Answered().Do(Office, Sample.Close()));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> InHandling(string name, Scenario at)
    {
        yield return ($"{name}, the lead has the task", at);
        foreach (var (step, next) in LeadSteps)
        {
            at = next(at);
            yield return ($"{name}, the lead {step}", at);
        }
    }
}
