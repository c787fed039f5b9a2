using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Functions.Http;

/// <summary>
/// The way in for every command over HTTP: reads it and its caller from the request, has it received, and answers 202; with what the case
/// says to it where that is known already, or soon enough for a caller who waits.
/// </summary>
public sealed class CommandDoor(CommandReception reception)
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
        var command = await RequestBody.ReadAsync<TCommand>(request, CommandBody.OfAssignment(department), cancellationToken);
        return await HandOnAsync(request, command, id, cancellationToken);
    }

    /// <summary>A command on the public version of one department's reply.</summary>
    public async Task<IResult> PostOnReplyAsync<TCommand>(
        HttpRequest request, string id, string department, CancellationToken cancellationToken)
        where TCommand : PublicationCommand
    {
        var command = await RequestBody.ReadAsync<TCommand>(request, CommandBody.OfAssignment(department), cancellationToken);
        return await HandOnAsync(request, command, id, cancellationToken);
    }

    /// <summary>A command on one deadline.</summary>
    public async Task<IResult> PostOnDeadlineAsync<TCommand>(
        HttpRequest request, string id, string deadline, CancellationToken cancellationToken)
        where TCommand : DeadlineCommand
    {
        var command = await RequestBody.ReadAsync<TCommand>(request, CommandBody.OfDeadline(deadline), cancellationToken);
        return await HandOnAsync(request, command, id, cancellationToken);
    }

    /// <summary>A command on one commitment.</summary>
    public async Task<IResult> PostOnCommitmentAsync<TCommand>(
        HttpRequest request, string id, string commitment, CancellationToken cancellationToken)
        where TCommand : CommitmentCommand
    {
        var command = await RequestBody.ReadAsync<TCommand>(request, CommandBody.OfCommitment(commitment), cancellationToken);
        return await HandOnAsync(request, command, id, cancellationToken);
    }

    private async Task<IResult> HandOnAsync(HttpRequest request, CaseCommand command, string? id, CancellationToken cancellationToken)
    {
        var key = RequestHeaders.IdempotencyKey(request);
        var wait = RequestHeaders.Wait(request);
        var expected = id is null ? null : Preconditions.Expected(request, new CaseKey(request.Caller().Jurisdiction, id));
        var received = await reception.ReceiveAsync(request.Caller(), command, id, key, expected, cancellationToken);
        if (received.Operation is null && wait is { } limit)
        {
            request.HttpContext.Response.Headers["Preference-Applied"] = $"wait={limit.TotalSeconds:0}";
            received = await reception.WaitAsync(received, limit, cancellationToken);
        }

        return Answer(request, received);
    }

    private static IResult Answer(HttpRequest request, Received received)
    {
        var view = received.Outcome();
        var created = received is { Operation: not null, Message.Command: Submit };
        request.HttpContext.Response.Headers.Location = created ? view.Proposal : view.Self;
        return Json.Result(view, received.Operation is null ? StatusCodes.Status202Accepted
            : created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
