using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Poison;

namespace ProposalWorkflow.Functions.Poison;

/// <summary>What could not be handled: seen by office and managers, put back by the office, each in its own place.</summary>
public sealed class PoisonHttp(PoisonWatch watch, PoisonShelf shelf, ILogger<PoisonHttp> logger)
{
    private const int UsualMessages = 20, MostMessages = 200;

    /// <summary>Each queue with the messages of the caller's place. Looks into the queues first, so it shows what there is now.</summary>
    [Function(nameof(GetPoison))]
    public async Task<IResult> GetPoison(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/poison")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "未能处理的消息由交办机关和分管领导查看。");
        QueryValues.Only(request, "size");
        var size = QueryValues.Size(request, UsualMessages, MostMessages);
        await watch.CollectAsync(cancellationToken);

        var queues = new List<PoisonQueueView>();
        foreach (var queue in Queues.All)
            queues.Add(PoisonQueueView.Of(await shelf.ReadAsync(caller.Jurisdiction, queue, size, cancellationToken)));
        return Json.Result(new PoisonView(queues));
    }

    /// <summary>Puts the messages of the caller's place back into the queue. Done twice, it does no harm.</summary>
    [Function(nameof(RedrivePoison))]
    public async Task<IResult> RedrivePoison(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/poison/{queue}:redrive")] HttpRequest request,
        string queue,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!caller.Has(CallerRole.Office))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "未能处理的消息由交办机关重新投递。");
        if (!Queues.All.Contains(queue))
            throw new ProblemException(ProblemType.NotFound, "没有这个队列。");
        QueryValues.Only(request);
        await watch.CollectAsync(queue, cancellationToken);

        var moved = await shelf.PutBackAsync(caller.Jurisdiction, queue, cancellationToken);
        logger.LogInformation(
            "{Caller} of {Jurisdiction} put {Count} messages back into '{Queue}'.", caller.Subject, caller.Jurisdiction, moved.Count, queue);
        return Json.Result(new RedriveView(queue, moved.Count, moved.Left));
    }
}
