using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Handling;

namespace ProposalWorkflow.Workflow.Tests;

public sealed class ObjectionNoticeTests
{
    private static readonly Jurisdiction Place = new()
    {
        Code = "lake", Name = "湖区", TimeZone = TimeZoneInfo.Utc, Sessions = [], Departments = [], ResultClasses = [],
    };

    [Fact]
    public void Lead_HearsThatItNeedNotWaitForACoHandlerWhoseObjectionIsUpheld() =>
        After(new AssignmentObjected(1, "co", "与本单位无关。", null), new ObjectionUpheld(1, "co", null))
            .ShouldBe(["department-co department.objection-upheld", "department-lead department.co-handler-released"]);

    [Fact]
    public void CoHandler_HearsNothingWhenTheLeadsObjectionIsUpheld() =>
        After(new AssignmentObjected(1, "lead", "与本单位无关。", "other"), new ObjectionUpheld(1, "lead", "other"))
            .ShouldBe(["department-lead department.objection-upheld"]);

    /// <summary>Who hears what of the last of these events.</summary>
    private static IEnumerable<string> After(params CaseEvent[] happened)
    {
        List<RecordedEvent> history =
        [
            .. new CaseEvent[]
            {
                new CaseSubmitted("s1", ProposalKind.CppccProposal, "t", "t", [new("p", "提案者")]),
                new CaseAccepted("1", null),
                new DepartmentsAssigned(1, ["lead"], ["co"], []),
            }.Concat(happened).Select((e, i) => Recorded(e, i + 1)),
        ];
        var state = history.Aggregate((Case?)null, (before, e) => Case.Apply(before, new CaseKey(Place.Code, "id"), e))!;
        return DepartmentNotices.For(state, [history[^1]], Place).Select(sent => $"{sent.Queue} {sent.Message.Type}");
    }

    private static RecordedEvent Recorded(CaseEvent happened, int number) => new(
        number, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, new Caller(Place.Code, "office", "办", CallerRole.Office), "q", $"i{number}", happened);
}
