using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Walks;

/// <summary>Brings a case to its end by the shortest way: what is disputed is overruled, what is missing is waived.</summary>
public static class Finish
{
    private const int More = 100; // than any case needs

    private static readonly IReadOnlyList<(Caller By, CaseCommand Command)> Steps =
    [
        .. Walk.Merges, (Place.Joint, new Sign()), (Place.Office, Sample.Resubmit()), (Place.Office, Sample.Accept()), (Place.Office, new Assign(Place.Housing)),
        .. Place.Departments.SelectMany(d => new (Caller By, CaseCommand Command)[]
        {
            (Place.Office, Sample.Overrule(d)), (Place.Manager, Sample.Overrule(d)), (Place.Of(d), Sample.Acknowledge(d)),
            (Place.Office, Sample.Waive(d)), (Place.Office, Sample.Settle(d)), (Place.Of(d), Sample.Send(d)), (Place.Office, Sample.Pass(d)),
            (Place.Of(d), Sample.Approve(d)),
        }),
        (Place.Office, Sample.Close()), (Place.Office, Sample.OpenSecondRound()),
    ];

    public static Scenario Of(Scenario at)
    {
        at = at with { MainsAt = OtherCases.Last };
        for (var i = 0; i < More && Next(at) is { } next; i++)
            at = at.Do(next.By, next.Command);
        return at;
    }

    private static (Caller By, CaseCommand Command)? Next(Scenario at)
    {
        // What can be given again and again comes only where nothing else is left.
        var writing = at.State!.CurrentAssignments.Where(a => a.Answers && a.Stage == AssignmentStage.Handling).Select(a =>
            (By: Place.Of(a.Department), Command: (CaseCommand)Sample.Draft(a.Department)));
        var speaking = at.State.CurrentAssignments.Where(a => a.Answers && a.Contacts.Count == 0).Select(a =>
            (By: Place.Of(a.Department), Command: (CaseCommand)Sample.Contact(a.Department)));
        foreach (var step in speaking.Concat(Steps.Where(s => s.Command is not PassReply || Unchecked(at, s.Command))).Concat(writing))
            if (at.Decide(step.By, step.Command) is Decision.Accepted)
                return step;
        return null;
    }

    private static bool Unchecked(Scenario at, CaseCommand pass) =>
        at.State!.Assignment(((PassReply)pass).Department)?.Reply?.CheckedAt is null;
}
