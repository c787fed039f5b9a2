using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ProposalWorkflow.Standins.SampleApp.Middleware;

/// <summary>Leaves its name on the way in and on the way out: in a response header, or for other triggers in the journal.</summary>
public abstract class OrderMiddleware(string name, Journal journal) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        journal.Write($"order {context.InvocationId}", $"{name}({(context.GetHttpContext() is null ? "no http" : "http")})");
        context.GetHttpContext()?.Response.Headers.Append("x-invocation", context.InvocationId);
        await next(context);
        journal.Write($"order {context.InvocationId}", $"/{name}");
    }
}

public sealed class BeforeWebMiddleware(Journal journal) : OrderMiddleware("before", journal);

public sealed class OuterMiddleware(Journal journal) : OrderMiddleware("outer", journal);

public sealed class InnerMiddleware(Journal journal) : OrderMiddleware("inner", journal);
