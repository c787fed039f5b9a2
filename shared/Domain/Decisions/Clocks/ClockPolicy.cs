using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Decisions.Clocks;

/// <summary>The one place that says which event of a case sets, meets, pauses, restarts or ends which of its deadlines. It is asked within the
/// decision, so that both are one transaction.</summary>
internal static class ClockPolicy
{
    /// <summary>What happened, and then what that does to the deadlines; nothing in a place that has no rules.</summary>
    public static IReadOnlyList<CaseEvent> Follow(Question question, IReadOnlyList<CaseEvent> happened)
    {
        if (question.Jurisdiction.Deadlines is not { } scheme)
            return happened;
        var book = new ClockBook(question, scheme);
        var state = question.State;
        var number = state?.Version ?? 0;
        foreach (var e in happened)
        {
            number++;
            // Deadlines do not depend on the case's key, which a submission does not have yet.
            var key = state?.Key ?? new CaseKey(question.Jurisdiction.Code, "");
            var before = state;
            state = Case.Apply(state, key, new(number, question.AskedAt, question.AskedAt, question.By, "", "", e));
            var start = new ClockStart(book, question.Jurisdiction, state, number);
            Follow(question, book, e, state, start, number);
            CommitmentClocks.Follow(book, start, before, state, question.Jurisdiction);
            if (e is MainFollowed)
                FollowObjections(book, before!.MergedInto!.Objecting, state.MergedInto!.Objecting, number);
        }

        return [.. happened, .. book.Events()];
    }

    private static void Follow(Question question, ClockBook book, CaseEvent happened, Case state, ClockStart start, int number)
    {
        switch (happened)
        {
            case DepartmentsAssigned:
                // Not of those that were released earlier in the round.
                foreach (var part in state.CurrentAssignments.Where(a => a.Stage == AssignmentStage.AwaitingAcknowledgement))
                    start.Of(part, StartEvent.Assigned);
                break;
            case CoHandlerAdded e:
                start.Of(state.Assignment(e.Department)!, StartEvent.Assigned);
                break;
            case TaskAcknowledged e:
                book.Meet(book.Of(e.Department, LimitedStep.Acknowledge));
                book.End(book.Of(e.Department, LimitedStep.RaiseObjection), "已签收，不再申请退办。");
                start.Of(state.Assignment(e.Department)!, StartEvent.Acknowledged);
                break;
            case AssignmentObjected e:
                book.Meet(book.Of(e.Department, LimitedStep.RaiseObjection));
                foreach (var deadline in book.Of(e.Department))
                    book.Put(deadline, deadline.Objected(book.Scheme.Basis, book.ActOn(deadline, e.Reason)));
                start.Of(LimitedStep.RuleOnObjection, null, null, StartEvent.Objected);
                break;
            case ObjectionOverruled e:
                MeetRuling(book, state, e.Department);
                foreach (var deadline in book.Of(e.Department))
                    book.Put(deadline, deadline.Overruled(book.Scheme.Basis, book.ActOn(deadline, e.Reason), new(number, book.NextId)));
                if (AssignmentRules.RefuseObjection(state, e.Department) is null) // to object once more has its own time
                    start.Of(LimitedStep.RaiseObjection, state.Assignment(e.Department)!.Role, e.Department, StartEvent.Assigned);
                break;
            case ObjectionUpheld e:
                MeetRuling(book, state, e.Department);
                if (e.To is null)
                    book.End(book.Of(e.Department), "已同意退办。");
                break;
            case TaskMoved e:
                book.End(book.Of(e.Department), "已改任其他承办角色。");
                book.End(book.Of(e.From, LimitedStep.RaiseObjection), "已改由其他单位承办。");
                foreach (var deadline in book.Of(e.From))
                    book.Put(deadline, deadline.Upheld(
                        book.Scheme.Basis, book.ActOn(deadline, "已改由其他单位承办。"), new(number, book.NextId), e.Department));
                start.Of(state.Assignment(e.Department)!, StartEvent.Assigned);
                break;
            case CoHandlerReleased e:
                book.End(book.Of(e.Department), "不再承办。");
                break;
            case ContactLogged e:
                book.Meet(book.Of(e.Department, LimitedStep.FirstContact), e.Contact.On);
                break;
            case OpinionGiven e:
                book.Meet(book.Of(e.Department, LimitedStep.Opinion));
                break;
            case OpinionWaived e:
                book.End(book.Of(e.Department), "已免提会办意见。");
                break;
            case ReplySent e:
                book.Meet(book.Of(e.Department, LimitedStep.Reply));
                book.Meet(book.Of(e.Department, LimitedStep.SecondReply));
                book.End(book.Of(e.Department), "已答复。");
                if (PublicationRules.IsToBePublished(state.Assignment(e.Department)!, question.Jurisdiction))
                    start.Of(LimitedStep.Publish, state.Assignment(e.Department)!.Role, null, StartEvent.ReplySent);
                break;
            case AllRepliesSent:
                start.Of(LimitedStep.Feedback, null, null, StartEvent.ReplySent);
                break;
            case FeedbackGiven when FeedbackRules.WithoutFeedback(state).Count == 0:
                book.Meet(book.All.Where(d => d.Step == LimitedStep.Feedback));
                break;
            case ReplyPublished e:
                var sent = state.Assignments.First(a => a.Round == e.Round && a.Department == e.Department).Reply!.SentEvent;
                book.Meet(book.All.Where(d => d.Step == LimitedStep.Publish && d.Anchor.Event == sent));
                break;
            case SecondRoundOpened:
                book.End(book.Tasks, "已重新办理。"); // a promise is owed until another reply takes its place
                break;
            case CaseTakenOut or MergeDissolved:
                book.End(book.Tasks, "已不再并案办理。");
                break;
            case CaseClosed:
                book.End(book.Tasks.Where(d => d.Step != LimitedStep.Publish), "已办结。"); // what is public comes after
                break;
            case CaseWithdrawn:
                book.End(book.All, "提案已撤回。");
                break;
            default:
                break; // the others leave the clocks alone
        }
    }

    /// <summary>并案: where departments object to the main case, their clocks on this one stand, and go on, with those on that one.</summary>
    private static void FollowObjections(ClockBook book, IReadOnlyList<string> before, IReadOnlyList<string> now, int number)
    {
        foreach (var deadline in now.Except(before).SelectMany(department => book.Of(department)))
            book.Put(deadline, deadline.Objected(book.Scheme.Basis, book.ActOn(deadline, "主案退办申请待裁定。")));
        foreach (var deadline in before.Except(now).SelectMany(department => book.Of(department)))
            book.Put(deadline, deadline.Overruled(book.Scheme.Basis, book.ActOn(deadline, "主案退办申请已裁定。"), new(number, book.NextId)));
    }

    private static void MeetRuling(ClockBook book, Case state, string department)
    {
        var objection = state.Objections.Last(o => o.Department == department);
        book.Meet(book.All.Where(d => d.Step == LimitedStep.RuleOnObjection && d.Anchor.Event == objection.Event));
    }
}
