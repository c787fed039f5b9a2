using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.OpenApi;
using ProposalWorkflow.Functions.Public;

namespace ProposalWorkflow.Functions.Http;

/// <summary>Turns what goes wrong in an HTTP function into problem details.</summary>
public sealed class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        Problem problem;
        try
        {
            await next(context);
            return;
        }
        catch (Exception e) when (Find(e) is { } known)
        {
            problem = known;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            logger.LogError(e, "{Function} failed.", context.FunctionDefinition.Name);
            problem = new(ProblemType.Internal, "请稍后再试；如仍不成功，请联系系统管理员。");
        }

        if (problem.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = Challenge(http.Request);
        if (problem.Etag is { } current)
            http.Response.Headers.ETag = current;
        context.GetInvocationResult().Value = problem.ToResult();
    }

    /// <summary>RFC 6750: whoever sent nothing is told the scheme, and no error.</summary>
    private static string Challenge(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";

    /// <summary>The host may wrap what a function throws.</summary>
    private static Problem? Find(Exception e) =>
        e as ProblemException is { } problem ? problem.Problem : e.InnerException is { } inner ? Find(inner) : null;
}

/// <summary>Lets no HTTP function run without a caller, but those that are for everyone: the description of the API, and what is public.</summary>
public sealed class TokenMiddleware(TokenReader tokens) : IFunctionsWorkerMiddleware
{
    private static readonly HashSet<string> ForEveryone =
        [nameof(OpenApiHttp.GetOpenApi), nameof(PublicHttp.ListPublicLetters), nameof(PublicHttp.GetPublicLetter)];

    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is { } http && !ForEveryone.Contains(context.FunctionDefinition.Name))
            http.Features.Set(await tokens.ReadHeaderAsync(http.Request.Headers.Authorization.ToString()));

        await next(context);
    }
}

/// <summary>The caller of a request.</summary>
public static class CallerOfRequest
{
    /// <summary>As <see cref="TokenMiddleware"/> found it.</summary>
    public static Caller Caller(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Features.GetRequiredFeature<Caller>();
    }
}
