using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ProposalWorkflow.Standins.SampleApp.Middleware;

/// <summary>Answers in the function's place.</summary>
public sealed class DenyMiddleware : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!context.GetHttpContext()!.Request.Headers.ContainsKey("x-deny"))
            return next(context);
        context.GetInvocationResult().Value = Results.Problem(statusCode: 403, title: "Denied");
        return Task.CompletedTask;
    }
}
