using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Http;

/// <summary>
/// The way in for every command: checks caller and body, puts one message on the step's queue, answers 202. It changes nothing
/// itself; what the case says to the command is known at the operation.
/// </summary>
public sealed class CommandDoor(CommandQueue commands, Operations operations, JurisdictionSet jurisdictions, TimeProvider clock)
{
    /// <summary>A submission: the case gets its id here, the same one for a repeated submission.</summary>
    public async Task<IResult> SubmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        Preconditions.RefuseIfMatch(request);
        var command = await RequestBody.ReadAsync<Submit>(request, [], cancellationToken);
        return await HandOnAsync(request, command, null, cancellationToken);
    }

    /// <summary>A command on a case.</summary>
    public async Task<IResult> PostAsync<TCommand>(HttpRequest request, string id, CancellationToken cancellationToken)
        where TCommand : CaseCommand
    {
        var command = await RequestBody.ReadAsync<TCommand>(request, [], cancellationToken);
        return await HandOnAsync(request, command, id, cancellationToken);
    }

    /// <summary>A command on one department's assignment.</summary>
    public async Task<IResult> PostAsync<TCommand>(
        HttpRequest request, string id, string department, CancellationToken cancellationToken)
        where TCommand : AssignmentCommand
    {
        var command = await RequestBody.ReadAsync<TCommand>(request, [new("department", department)], cancellationToken);
        return await HandOnAsync(request, command, id, cancellationToken);
    }

    private async Task<IResult> HandOnAsync(HttpRequest request, CaseCommand command, string? id, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var key = RequestHeaders.IdempotencyKey(request);
        var wait = RequestHeaders.Wait(request);
        if (id is not null && !IntentId.IsCase(id))
            throw new ProblemException(Problem.Of(Decider.NoCase));
        if (Decider.RefuseUnseen(command, caller, jurisdictions.Find(caller.Jurisdiction)!) is { } rejection)
            throw new ProblemException(Problem.Of(rejection));

        var intent = IntentId.Of(caller, key ?? Guid.NewGuid().ToString(), id);
        var @case = new CaseKey(caller.Jurisdiction, id ?? IntentId.NewCase(intent));
        var message = new CommandMessage(intent, @case, caller, command, clock.GetUtcNow(), Preconditions.Expected(request, @case));
        if (key is not null && await operations.FindAsync(message.Key, intent, cancellationToken) is { } known)
            return Answer(request, message, known);

        await commands.SendAsync(message, cancellationToken);
        if (wait is not { } limit)
            return Answer(request, message, null);
        request.HttpContext.Response.Headers["Preference-Applied"] = $"wait={limit.TotalSeconds:0}";
        return Answer(request, message, await operations.WaitAsync(message.Key, intent, limit, cancellationToken));
    }

    private static IResult Answer(HttpRequest request, CommandMessage message, Operation? operation)
    {
        if (operation is not null && operation.Fingerprint != message.Fingerprint)
            throw new ProblemException(ProblemType.KeyReused, "这个幂等键已经用于另一内容的请求；新的请求请换新的键。");

        var view = OperationView.Of(message.Key, message.Intent, operation);
        if (view.Problem is { } problem)
        {
            if (problem.Etag is { } current)
                request.HttpContext.Response.Headers.ETag = current;
            return (problem with { Operation = view.Self }).ToResult();
        }

        var created = operation is not null && message.Command is Submit;
        request.HttpContext.Response.Headers.Location = created ? view.Proposal : view.Self;
        return Json.Result(view, operation is null ? StatusCodes.Status202Accepted
            : created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
