using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>
/// What the cases of a merge (并案) say to each other: commands by the workflow itself, listed in the operation that brought them about,
/// so that they are sent as surely as it was committed. Each names the merge it is about, and who gets it looks at the other case as it
/// is then; so they may come twice, late and in any order.
/// </summary>
internal static class MergeMessages
{
    /// <summary>What follows from these events.</summary>
    public static IEnumerable<OutgoingMessage> For(Case? before, Case after, IReadOnlyList<CaseEvent> happened, Operation operation) =>
        happened.SelectMany(e => Of(e, before, after)).Distinct().Select(said => Message(after.Key, said.To, said.Command, operation));

    /// <summary>What follows from a refusal: the main case sends back whom it cannot have; who is merged no more says so again.</summary>
    public static IEnumerable<OutgoingMessage> ForRefused(Case state, CaseCommand command, Operation operation)
    {
        (string To, CaseCommand Command)? answer = command switch
        {
            Join join when operation.Rejection!.Kind != RejectionKind.Outdated =>
                (join.Member, new Unmerge(
                    state.Key.Id, join.Since, $"未能并入第 {state.CaseNumber} 号：{(MergeRules.RefuseAsMain(state) ?? operation.Rejection).Detail}")),
            Follow follow when state.MergedInto?.Is(follow.Main, follow.Since) != true => (follow.Main, new Leave(state.Key.Id, follow.Since)),
            _ => null,
        };
        return answer is { } said ? [Message(state.Key, said.To, said.Command, operation)] : [];
    }

    private static IEnumerable<(string To, CaseCommand Command)> Of(CaseEvent happened, Case? before, Case after) => happened switch
    {
        CaseMerged e => [(e.Main.Id, new Join(after.Key.Id, after.MergedInto!.Since))],
        CaseTakenOut => Left(before!),
        CaseWithdrawn =>
        [
            .. Left(before!),
            .. before!.Members.Select(m => (m.Id, (CaseCommand)new Unmerge(after.Key.Id, m.Since, $"主案第 {after.CaseNumber} 号已撤回。"))),
        ],
        MemberJoined e => [(e.Member.Id, new Follow(after.Key.Id, e.Member.Since))],
        DepartmentsAssigned or TaskMoved or CoHandlerAdded or OpinionGiven or ReplySent or AssignmentObjected or ObjectionOverruled =>
            after.Members.Select(m => (m.Id, (CaseCommand)new Follow(after.Key.Id, m.Since))),
        _ => [],
    };

    private static IEnumerable<(string To, CaseCommand Command)> Left(Case before) =>
        before.MergedInto is { } merge ? [(merge.Main.Id, new Leave(before.Key.Id, merge.Since))] : [];

    private static OutgoingMessage Message(CaseKey sender, string to, CaseCommand command, Operation operation)
    {
        var by = Caller.System(sender.Jurisdiction);
        var intent = IntentId.Of(by, $"{operation.Intent}:{CommandName.Of(command.GetType())}", to);
        var message = new CommandMessage(intent, sender with { Id = to }, by, command, operation.DecidedAt);
        return new(Queues.For(command.GetType()), message.ToCloudEvent());
    }
}
