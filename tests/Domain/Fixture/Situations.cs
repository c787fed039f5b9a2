using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>Cases in every stage, and departments in every stage of every role.</summary>
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
        ("objects", s => s.Dispute(Traffic)),
        ("objects again", s => s.Dispute(Traffic).Overrule(Office, Traffic).Dispute(Traffic)),
        ("disagrees", s => s.Acknowledge(Traffic).Opine(Traffic).Do(Of(Traffic), Sample.Disagree(Traffic))),
        ("is released", s => s.Release(Traffic)),
        ("is waived", s => s.Waive(Traffic)),
        ("is waived after acknowledging", s => s.Acknowledge(Traffic).Waive(Traffic)),
    ];

    public static IReadOnlyDictionary<string, Scenario> All { get; } = Make().ToDictionary(x => x.Name, x => x.Scenario);

    private static IEnumerable<(string Name, Scenario Scenario)> Make()
    {
        yield return ("nothing", Scenario.None);
        yield return ("nothing, where joint proposers sign", Scenario.None.Signing());
        yield return ("unsigned", Scenario.AwaitingSignatures());
        yield return ("unsigned by two", Scenario.None.Signing().Do(Office, Sample.SubmitOfThree()));
        yield return ("unsigned at the cut-off", Scenario.AwaitingSignatures().At(Sample.CloseSigning().Due));
        yield return ("signed", Scenario.AwaitingSignatures().Do(Joint, new Sign()));
        yield return ("signed and returned", Scenario.AwaitingSignatures().Do(Joint, new Sign()).Do(Office, Sample.Return()));
        yield return ("unsigned, withdrawn", Scenario.AwaitingSignatures().Do(Lead, Sample.Withdraw()));
        yield return ("submitted", Scenario.Submitted());
        yield return ("returned", Scenario.Submitted().Do(Office, Sample.Return()));
        yield return ("resubmitted", Scenario.Submitted().Do(Office, Sample.Return()).Do(Joint, Sample.Resubmit()));
        yield return ("withdrawn", Scenario.Submitted().Do(Lead, Sample.Withdraw()));
        yield return ("withdrawn in handling", Scenario.Handling(Traffic).Do(Office, Sample.Withdraw()));
        yield return ("key case", Scenario.Submitted().Do(Office, Sample.MarkKey()));
        yield return ("key case, accepted", Scenario.Accepted().Do(Office, Sample.MarkKey()));
        yield return ("key case, in handling", Scenario.Assigned().Do(Office, Sample.MarkKey()));
        yield return ("declined", Scenario.Submitted().Do(Office, Sample.Decline()));
        yield return ("accepted", Scenario.Accepted());
        foreach (var x in InHandling("alone", Scenario.Assigned()))
            yield return x;
        foreach (var (name, step) in CoHandlerSteps)
        {
            yield return ($"with a co-handler that {name}", step(Scenario.Assigned(Traffic)));
            yield return ($"with a co-handler that {name}, the lead is ready", step(Scenario.Assigned(Traffic)).Acknowledge(Housing).Draft().Approve());
        }

        foreach (var x in Disputed().Concat(Apart()).Concat(Checked()).Concat(Merged()).Concat(WithMember()))
            yield return x;
        var opined = Scenario.Handling(Traffic).Opine(Traffic);
        yield return ("the lead could disagree", opined);
        yield return ("the lead could disagree, having drafted", opined.Draft());
        yield return ("the lead disagrees", opined.Do(Of(Housing), Sample.Disagree(Housing, Traffic)));
        yield return ("the lead disagrees and is changed", opined.Do(Of(Housing), Sample.Disagree(Housing, Traffic)).ChangeLead(Water));
        foreach (var x in WithDeadlines())
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
        foreach (var x in Published().Concat(Promised()))
            yield return x;
        yield return ("archived", Scenario.Answered().Do(Office, Sample.Close()).Do(Place.System, Sample.Archive()));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Disputed()
    {
        var objected = Scenario.Assigned(Traffic).Dispute(Housing);
        yield return ("the lead objects", objected);
        yield return ("the lead objects and is replaced", objected.Uphold(Office, Housing, Water));
        yield return ("the lead objects for its co-handler", objected.Uphold(Office, Housing, Traffic));
        yield return ("the lead objects again", objected.Overrule(Office, Housing).Dispute(Housing));
        yield return ("the arbiter has overruled the lead", objected.Overrule(Office, Housing).Dispute(Housing).Overrule(Manager, Housing));
        yield return ("the one that took the lead's place objects", objected.Uphold(Office, Housing, Water).Dispute(Water));
        yield return ("the co-handler that objected is let go", Scenario.Assigned(Traffic).Dispute(Traffic).Uphold(Office, Traffic));
        yield return ("the co-handler that objected is replaced", Scenario.Assigned(Traffic).Dispute(Traffic).Uphold(Office, Traffic, Finance));
        yield return ("the lead is changed", Scenario.Handling(Traffic).Opine(Traffic).Draft().ChangeLead(Water));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Apart()
    {
        var apart = Scenario.Apart();
        yield return ("apart", apart);
        yield return ("apart, one objects", apart.Dispute(Water));
        var one = apart.Acknowledge(Housing).Reply();
        yield return ("apart, one has answered", one);
        yield return ("apart, one has answered and the other is ready", one.Acknowledge(Water).Draft(Water).Approve(Water));
        yield return ("apart, both have answered", one.Acknowledge(Water).Reply(Water));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Merged()
    {
        yield return ("merged", Scenario.Merged());
        yield return ("merged, a key case", Scenario.Merged().Do(Office, Sample.MarkKey()));
        yield return ("merged, the main case is assigned", Scenario.Merged() with { MainsAt = 1 });
        yield return ("accepted and then merged", Scenario.Accepted().Do(Office, Sample.Merge()));
        yield return ("merged and taken out", Scenario.Merged().Do(Office, Sample.TakeOut()));
        yield return ("merged and withdrawn", Scenario.Merged().Do(Lead, Sample.Withdraw()));
        foreach (var x in InHandling("as the main case", Scenario.Followed(1)))
            yield return x;
        var ready = Scenario.Followed(1).Acknowledge(Housing).Draft().Approve();
        yield return ("in handling and taken out", ready.Do(Office, Sample.TakeOut()));
        yield return ("in handling and sent back by the main case", ready.Do(Place.System, Sample.Unmerge()));
        yield return ("the main case has moved", ready with { MainsAt = 3 });
        yield return ("moved as the main case", ready.Follow(3));
        yield return ("the main case is answered", ready.Follow(4));
        yield return ("the main case is answered, all is ready", ready.Follow(4).Acknowledge(Water).Draft(Water).Approve(Water));
        yield return ("apart as the main case, one has answered", Scenario.Followed(2, OtherCases.Apart).Acknowledge(Housing).Reply());
    }

    private static IEnumerable<(string Name, Scenario Scenario)> WithMember()
    {
        yield return ("accepted, with a member", Scenario.Accepted().Do(Place.System, Sample.Join()));
        yield return ("in handling, with a member", Scenario.Handling().Do(Place.System, Sample.Join()));
        yield return ("answered, with a member", Scenario.Handling().Do(Place.System, Sample.Join()).Reply());
        yield return ("left by its member", Scenario.Handling().Do(Place.System, Sample.Join()).Do(Place.System, Sample.Leave()));
        yield return ("withdrawn, with a member", Scenario.Handling().Do(Place.System, Sample.Join()).Do(Office, Sample.Withdraw()));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Checked()
    {
        var approved = Scenario.Handling().Strictly().Do(Of(Housing), Sample.Contact(Housing)).Draft().Approve();
        yield return ("approved, to be checked", approved);
        yield return ("approved without a contact", Scenario.Handling().Strictly().Draft().Approve());
        yield return ("checked", approved.Do(Office, Sample.Pass(Housing)));
        yield return ("sent back", approved.Do(Office, Sample.SendBack(Housing)));
    }

    /// <summary>The fourth deadline is the one that the sample commands are about: of the lead's reply, or of the feedback.</summary>
    private static IEnumerable<(string Name, Scenario Scenario)> WithDeadlines()
    {
        yield return ("with deadlines", Timed.Assigned);
        yield return ("with deadlines, a co-handler objects", Timed.Assigned.Dispute(Traffic));
        yield return ("with deadlines, an extension is asked for", Timed.Assigned.Do(Of(Housing), Sample.RequestExtension()));
        yield return ("with deadlines, one is paused", Timed.Assigned.Do(Office, Sample.Pause()));
        yield return ("with deadlines, a reminder is due", Timed.Assigned.On("06-01").Sweep().On("06-02"));
        yield return ("with deadlines, overdue", Timed.Assigned.On("07-01").Sweep());
        var feedback = Timed.With("feedback", r => r with { Limit = new(3, LimitUnit.Month), Pauses = [PauseCause.ForceMajeure], Rungs = new() });
        var answered = (Scenario.Accepted() with { Jurisdiction = Timed.In([.. feedback.Where(r => r.Limits != LimitedStep.FirstContact)]) })
            .Do(Office, new Assign(Housing)).Acknowledge(Housing).Reply();
        yield return ("with deadlines, answered", answered);
        yield return ("with deadlines, answered and paused", answered.Do(Office, Sample.Pause()));
        yield return ("with deadlines, feedback is due", answered.On("06-02"));
        yield return ("with deadlines, other rules are in force", Timed.Assigned.Ruled("reply", r => r with { Limit = new(2, LimitUnit.Month) }));
        yield return ("with deadlines, answered, other rules are in force", answered.Ruled("feedback", r => r with { Limit = new(2, LimitUnit.Month) }));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Published()
    {
        var one = Scenario.Answered().Do(Office, Sample.Publish());
        yield return ("public", one);
        yield return ("public, and taken back", one.Do(Office, Sample.Unpublish()));
        yield return ("public, and corrected", one.Do(Of(Housing), Sample.Correct(Housing)));
        yield return ("public, in the second round", one.Reopen());
        yield return ("public, apart", Scenario.Apart().Acknowledge(Housing).Reply().Do(Office, Sample.Publish()));
        var closed = one.Do(Office, Sample.Close());
        yield return ("public, closed", closed);
        yield return ("public, archived", closed.Do(Place.System, Sample.Archive()));
        var limited = Timed.Publishing.Do(Office, Sample.Close());
        yield return ("to be published, closed", limited.On("06-02"));
        yield return ("to be published, archived", limited.Do(Place.System, Sample.Archive()).On("06-02"));
    }

    /// <summary>In each stage that a case can have with a commitment: on the day on which it falls due, with other rules in force.</summary>
    private static IEnumerable<(string Name, Scenario Scenario)> Promised()
    {
        foreach (var (name, at) in Followed(Timed.Promised))
            yield return ($"promised, {name}", at.On("06-01").Sweep().On("06-02").Ruled("commitment", r => r with { GivenDateFirst = false }));
        foreach (var (name, at) in Followed(Timed.Promised.Do(Of(Housing), Sample.Fulfilled())))
            yield return ($"reported as done, {name}", at);
        foreach (var (name, at) in Followed(Timed.Promised.Do(Office, Sample.Pause())))
            yield return ($"promised and paused, {name}", at);
        yield return ("explained", Timed.Promised.Do(Of(Housing), Sample.Explain()));
        yield return ("carried out", Timed.Promised.Do(Of(Housing), Sample.Fulfilled()).Do(Office, Sample.Confirm()));
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Followed(Scenario answered)
    {
        yield return ("answered", answered);
        var second = answered.Reopen();
        yield return ("in the second round", second);
        yield return ("handled in the second round", second.Do(Office, new Assign(Housing)));
        var closed = answered.Do(Office, Sample.Close());
        yield return ("closed", closed);
        yield return ("archived", closed.Do(Place.System, Sample.Archive()));
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
