using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Sight;

/// <summary>Who sees what: the table is written out here, for a case that 住建局 leads and 交通局 co-handles.</summary>
public sealed class VisibilityTests
{
    private static readonly Dictionary<string, Caller> Who = new()
    {
        ["office"] = Office,
        ["manager"] = Manager,
        ["lead department"] = Of(Housing),
        ["co-handler"] = Of(Traffic),
        ["department outside"] = Of(Water),
        ["department without a code"] = Of(Water) with { Department = null },
        ["lead proposer"] = Lead,
        ["joint proposer"] = Joint,
        ["proposer of another case"] = Stranger,
        ["nobody"] = Office with { Roles = CallerRole.None },
        ["proposer who also works outside"] = Lead with { Roles = CallerRole.Proposer | CallerRole.Department, Department = Water },
        ["stranger who also leads"] = Stranger with { Roles = CallerRole.Proposer | CallerRole.Department, Department = Housing },
    };

    /// <summary>Case before assignment · case in handling · lead's part in handling · co-handler's part · lead's part when sent.</summary>
    [Theory]
    [InlineData("office", true, true, true, true, true)]
    [InlineData("manager", true, true, true, true, true)]
    [InlineData("lead department", false, true, true, true, true)]
    [InlineData("co-handler", false, true, false, true, true)]
    [InlineData("department outside", false, false, false, false, false)]
    [InlineData("department without a code", false, false, false, false, false)]
    [InlineData("lead proposer", true, true, false, false, true)]
    [InlineData("joint proposer", true, true, false, false, true)]
    [InlineData("proposer of another case", false, false, false, false, false)]
    [InlineData("nobody", false, false, false, false, false)]
    [InlineData("proposer who also works outside", true, true, false, false, true)]
    [InlineData("stranger who also leads", false, true, true, true, true)]
    public void Caller_SeesWhatIsTheirs(string who, bool accepted, bool handled, bool leadsPart, bool coHandlersPart, bool sentPart)
    {
        var by = Who[who];
        var working = Scenario.Handling(Traffic).State!;
        var sent = Scenario.Handling(Traffic).Opine(Traffic).Reply().State!;

        Visibility.MaySee(Scenario.Accepted().State!, by).ShouldBe(accepted);
        Visibility.MaySee(working, by).ShouldBe(handled);
        Visibility.MaySee(working, working.Assignment(Housing)!, by).ShouldBe(leadsPart);
        Visibility.MaySee(working, working.Assignment(Traffic)!, by).ShouldBe(coHandlersPart);
        Visibility.MaySee(sent, sent.Assignment(Housing)!, by).ShouldBe(sentPart);
    }

    [Fact]
    public void CallerOfAnotherJurisdiction_SeesNothing()
    {
        foreach (var state in Situations.All.Values.Select(s => s.State).OfType<Case>())
            foreach (var by in Callers.All.Where(c => c.Jurisdiction != "qinghe"))
            {
                Visibility.MaySee(state, by).ShouldBeFalse();
                state.Assignments.Any(a => Visibility.MaySee(state, a, by)).ShouldBeFalse();
            }
    }

    [Fact]
    public void Assignment_IsNeverSeenByOneWhoDoesNotSeeItsCase()
    {
        foreach (var state in Situations.All.Values.Select(s => s.State).OfType<Case>())
            foreach (var by in Callers.All.Where(c => !Visibility.MaySee(state, c)))
                state.Assignments.Any(a => Visibility.MaySee(state, a, by)).ShouldBeFalse();
    }

    [Fact]
    public void DepartmentOfTheFirstRound_StillSeesTheCaseButNotTheOthersPartInTheSecond()
    {
        var second = Scenario.Answered().Reopen().Do(Office, new Assign(Water)).State!;

        Visibility.MaySee(second, Of(Housing)).ShouldBeTrue();
        Visibility.MaySee(second, second.Assignment(Water)!, Of(Housing)).ShouldBeFalse();
        Visibility.MaySee(second, second.Assignments[0], Of(Water)).ShouldBeTrue(); // it is sent: the answer that did not satisfy
    }

    [Theory]
    [InlineData("office", true)]
    [InlineData("manager", true)]
    [InlineData("lead department", true)]
    [InlineData("joint proposer", true)]
    [InlineData("lead proposer", false)]
    public void Feedback_IsSeenByItsProposerAndTheDepartmentItJudges(string who, bool seen)
    {
        var judged = Scenario.Answered().State!;
        var feedback = new ProposerFeedback("member-2", Satisfaction.Satisfied, Satisfaction.Satisfied, 9, default);

        Visibility.MaySee(judged, judged.CurrentAssignments.First(a => a.Answers), feedback, Who[who]).ShouldBe(seen);
    }
}
