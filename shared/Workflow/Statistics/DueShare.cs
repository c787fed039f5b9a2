using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>What a case adds to the statistics because of its dates.</summary>
internal static class DueShare
{
    /// <summary>Its open dates, the earliest of each task: the same as in the inboxes and in the list.</summary>
    public static IEnumerable<string> Of(Case state, Jurisdiction? place)
    {
        if (CaseDue.Of(state, place) is not { } next)
            yield break;
        yield return Counter.CaseDue(next.Date);
        foreach (var task in OpenTasks(state))
            if (InboxDeadline.Of(state, task, place)?.Date is { } date)
                yield return Counter.TaskDue(task.Role, task.Department, date);
        foreach (var own in state.Deadlines.Where(d => d.Bearer is null && d.Runs && d.Step.IsDuty()))
            yield return Counter.OfficeDue(own.Read(place!.Deadlines!.Basis, own.SetOn).Date);
    }

    /// <summary>As the inboxes have them: a department that was released and asked again in the same round has one row, of its last part.</summary>
    private static IEnumerable<Assignment> OpenTasks(Case state) => state.Stage != CaseStage.InHandling ? [] : state.Assignments
        .GroupBy(a => (a.Round, a.Department)).Select(parts => parts.Last()).Where(a => !a.IsDone);

    /// <summary>Whether what the task had to give came by its date; null where nothing was limited.</summary>
    public static bool? WasInTime(Case state, Assignment task)
    {
        var met = state.EndedDeadlines.LastOrDefault(d => d.How == LedgerKind.Met && d.Round == task.Round && d.Bearer == task.Department
            && d.Step is LimitedStep.Opinion or LimitedStep.Reply or LimitedStep.SecondReply);
        return met is null ? null : met.On <= met.Date;
    }
}
