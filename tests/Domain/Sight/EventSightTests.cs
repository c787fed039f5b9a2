using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Sight;

/// <summary>Who reads which event of the history, beside the office and managers, who read all.</summary>
public sealed class EventSightTests
{
    private static readonly Dictionary<string, Caller> Who = new()
    {
        ["lead"] = Of(Housing), ["co-handler"] = Of(Traffic), ["new lead"] = Of(Water), ["informed"] = Of(Finance),
        ["proposer"] = Lead, ["joint proposer"] = Joint,
    };

    /// <summary>交通局 co-handles and objects; 住建局 leads, has its draft sent back and loses the case to 水务局; 财政局 is informed.</summary>
    private static readonly Scenario Changed = Scenario.Submitted().Do(Office, Sample.Return()).Do(Lead, Sample.Resubmit()).Do(Office, Sample.Accept())
        .Do(Office, Sample.Assign()).Dispute(Traffic).Overrule(Office, Traffic).Acknowledge(Traffic).Acknowledge(Housing).Strictly()
        .Do(Of(Housing), Sample.NameHandler(Housing)).Do(Of(Housing), Sample.Contact(Housing)).Draft().Approve()
        .Do(Office, Sample.Pass(Housing)).Do(Office, Sample.SendBack(Housing)).ChangeLead(Water).Opine(Traffic)
        .Acknowledge(Water).Do(Of(Water), Sample.Contact(Water)).Draft(Water).Approve(Water).Do(Office, Sample.Pass(Water)).Send(Water)
        .Do(Of(Water), Sample.Correct(Water)).Do(Office, Sample.Enter(Water));

    [Theory]
    [InlineData(typeof(CaseReturned), Housing, "lead", "co-handler", "new lead", "informed", "proposer", "joint proposer")]
    [InlineData(typeof(CaseResubmitted), Housing, "lead", "co-handler", "new lead", "informed", "proposer", "joint proposer")]
    [InlineData(typeof(AssignmentObjected), Traffic, "co-handler")]
    [InlineData(typeof(ObjectionOverruled), Traffic, "co-handler")]
    [InlineData(typeof(TaskAcknowledged), Traffic, "co-handler", "new lead")]
    [InlineData(typeof(OpinionGiven), Traffic, "co-handler", "new lead")]
    [InlineData(typeof(HandlerNamed), Housing, "lead", "new lead")]
    [InlineData(typeof(ContactLogged), Housing, "lead", "new lead", "proposer")]
    [InlineData(typeof(ReplyDrafted), Housing, "lead")]
    [InlineData(typeof(ReplyApproved), Housing, "lead")]
    [InlineData(typeof(ReplyChecked), Housing, "lead")]
    [InlineData(typeof(ReplySentBack), Housing, "lead")]
    [InlineData(typeof(LeadReleased), Housing, "lead", "new lead")]
    [InlineData(typeof(TaskMoved), Water, "new lead")]
    [InlineData(typeof(ReplySent), Water, "lead", "co-handler", "new lead", "informed", "proposer", "joint proposer")]
    [InlineData(typeof(ReplyCorrected), Water, "lead", "co-handler", "new lead", "informed", "proposer", "joint proposer")]
    [InlineData(typeof(FeedbackGiven), Water, "new lead", "joint proposer")]
    public void Event_IsReadByThoseItIsFor(Type happened, string department, params string[] readers)
    {
        var recorded = Changed.History.Single(e => e.Event.GetType() == happened && (e.Event is not AssignmentEvent a || a.Department == department));

        Who.Where(w => Visibility.MaySee(Changed.State!, recorded.Event, w.Value)).Select(w => w.Key).ShouldBe(readers);
        Visibility.MaySee(Changed.State!, recorded.Event, Manager).ShouldBeTrue();
        Visibility.MaySee(Changed.State!, recorded.Event, Elsewhere(Office)).ShouldBeFalse();
    }

    /// <summary>A proposer hears what became of the own case, and not which others are handled with it.</summary>
    [Fact]
    public void OtherCasesOfAMerge_AreTheBusinessOfTheDepartments()
    {
        var member = Scenario.Followed(1);
        var main = Scenario.Handling(Traffic).Do(Place.System, Sample.Join()).Do(Place.System, Sample.Leave());

        Seen(member, Lead).ShouldBe(["CaseMerged"]);
        Seen(member, Of(Housing)).ShouldBe(["CaseMerged", "MainFollowed"]);
        Seen(member.Do(Office, Sample.TakeOut()), Lead).ShouldBe(["CaseMerged", "CaseTakenOut"]);
        Seen(main, Lead).ShouldBeEmpty();
        Seen(main, Of(Traffic)).ShouldBe(["MemberJoined", "MemberLeft"]);

        static IEnumerable<string> Seen(Scenario at, Caller by) => at.History
            .Where(e => e.Event is MergeEvent && Visibility.MaySee(at.State!, e.Event, by)).Select(e => e.Event.GetType().Name);
    }

    /// <summary>An objection on the main case stops clocks of the merged one; whose it is, others do not learn from that.</summary>
    [Fact]
    public void ObjectionOnTheMainCase_IsTheObjectorsAlone()
    {
        var objected = Scenario.Followed(1, OtherCases.Disputed).Follow(2);
        var told = objected.History[^1].Event.ShouldBeOfType<MainFollowed>();

        told.Objecting.ShouldBe([Housing]);
        Who.Where(w => Visibility.MaySee(objected.State!, told, w.Value)).Select(w => w.Key).ShouldBe(["lead"]);
        Visibility.MaySee(objected.State!, told, Manager).ShouldBeTrue();
    }

    /// <summary>延期: approval, and a note to the proposer. Nothing else of a department's deadlines is theirs.</summary>
    [Fact]
    public void ProposerIsTold_ThatTheReplyComesLater()
    {
        var timed = Timed.Assigned.Acknowledge(Housing).Acknowledge(Traffic);
        var id = timed.Open(LimitedStep.Reply).Id;
        var granted = timed.Do(Of(Housing), Sample.RequestExtension(id)).Do(Office, Sample.Grant(id));

        foreach (var proposer in new[] { Lead, Joint })
            granted.History.Select(e => e.Event).OfType<DeadlineEvent>().Where(e => Visibility.MaySee(granted.State!, e, proposer))
                .ShouldHaveSingleItem().ShouldBeOfType<ExtensionGranted>().Changes[0].Date.ShouldBe(new(2026, 7, 2));
        granted.History.Select(e => e.Event).OfType<ExtensionGranted>().ShouldAllBe(e => !Visibility.MaySee(granted.State!, e, Of(Finance)));
    }

    [Fact]
    public void NewLead_DoesNotSeeTheOldOnesDraft()
    {
        var old = Changed.State!.Assignments.Single(a => a.Department == Housing);

        Visibility.MaySee(Changed.State, old, Of(Housing)).ShouldBeTrue();
        Visibility.MaySee(Changed.State, old, Of(Water)).ShouldBeFalse();
    }

    [Fact]
    public void DepartmentsThatAnswerApart_SeeOfEachOtherOnlyWhatIsSent()
    {
        var apart = Scenario.Apart().Acknowledge(Housing).Do(Of(Housing), Sample.Contact(Housing)).Draft().Approve();
        var state = apart.State!;

        Visibility.MaySee(state, state.Assignment(Housing)!, Of(Water)).ShouldBeFalse();
        apart.History.Where(e => e.Event is AssignmentEvent).ShouldAllBe(e => !Visibility.MaySee(state, e.Event, Of(Water)));
        var sent = apart.Send().State!;
        Visibility.MaySee(sent, sent.Assignment(Housing)!, Of(Water)).ShouldBeTrue();
    }

    [Fact]
    public void Objection_IsSeenByItsDepartmentAndThoseWhoRule()
    {
        var state = Scenario.Assigned(Traffic).Dispute(Traffic).State!;
        var objection = state.Objections.Single();

        new[] { Office, Manager, Of(Traffic), Of(Housing), Lead, Of(Water), Elsewhere(Office), Lead with { Department = Traffic } }
            .Select(by => Visibility.MaySee(state, objection, by)).ShouldBe([true, true, true, false, false, false, false, false]);
    }
}
