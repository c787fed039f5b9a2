using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Http;

/// <summary>
/// What every way in has in common, HTTP and <c>department-inbound</c>: refuses what is refused whatever the case may be, puts one message on
/// the step's queue, and says what came of it. It changes nothing itself.
/// </summary>
public sealed class CommandReception(
    CommandQueue commands, Operations operations, JurisdictionSet jurisdictions, TimeProvider clock)
{
    /// <summary>Hands a command on, unless its key is known: then what came of it is there already.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="id">The case, as the caller named it; null for a submission, which makes one.</param>
    /// <param name="key">The caller's own name for what they want; null where they gave none.</param>
    /// <param name="expected">The case as the caller had read it; null where any will do.</param>
    /// <param name="cancellationToken">Stops before the command is handed on, or leaves open whether it was.</param>
    /// <exception cref="ProblemException">It is refused.</exception>
    public async Task<Received> ReceiveAsync(
        Caller caller, CaseCommand command, string? id, string? key, Expectation? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (id is not null && !IntentId.IsCase(id))
            throw new ProblemException(Problem.Of(Decider.NoCase));
        if (Decider.RefuseUnseen(command, caller, jurisdictions.Find(caller.Jurisdiction)!) is { } rejection)
            throw new ProblemException(Problem.Of(rejection));

        var intent = IntentId.Of(caller, key ?? Guid.NewGuid().ToString(), id);
        var message = new CommandMessage(
            intent, new CaseKey(caller.Jurisdiction, id ?? IntentId.NewCase(intent)), caller, command, clock.GetUtcNow(), expected);
        if (key is not null && await operations.FindAsync(message.Key, intent, cancellationToken) is { } known)
            return new(message, known);

        await commands.SendAsync(message, cancellationToken);
        return new(message, null);
    }

    /// <summary>The same with what came of it, where that is known within <paramref name="limit"/>.</summary>
    public async Task<Received> WaitAsync(Received received, TimeSpan limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(received);
        return received with
        {
            Operation = received.Operation
                ?? await operations.WaitAsync(received.Message.Key, received.Message.Intent, limit, cancellationToken),
        };
    }
}

/// <summary>A command that was handed on, now or before.</summary>
/// <param name="Message">What was asked.</param>
/// <param name="Operation">What came of it; null as long as that is not known.</param>
public sealed record Received(CommandMessage Message, Operation? Operation)
{
    /// <summary>The operation as its sender sees it.</summary>
    /// <exception cref="ProblemException">It ended in a refusal, or the key came before with another command.</exception>
    public OperationView Outcome() => OutcomeOf(Message.Key, Message.Intent, Message.Fingerprint, Operation);

    /// <summary>The operation as its sender sees it, by the names that it has.</summary>
    /// <exception cref="ProblemException">It ended in a refusal, or the key came before with another command.</exception>
    public static OperationView OutcomeOf(CaseKey key, string intent, string fingerprint, Operation? operation)
    {
        if (operation is not null && operation.Fingerprint != fingerprint)
            throw new ProblemException(ProblemType.KeyReused, "这个幂等键已经用于另一内容的请求；新的请求请换新的键。");
        var view = OperationView.Of(key, intent, operation);
        return view.Problem is { } problem ? throw new ProblemException(problem with { Operation = view.Self }) : view;
    }
}
