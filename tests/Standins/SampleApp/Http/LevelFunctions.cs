using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Http;

/// <summary>One function for each level of keys.</summary>
public static class LevelFunctions
{
    [Function("LevelAnonymous")]
    public static IResult Anonymous([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "levels/anonymous")] HttpRequest request) =>
        Results.Text(request?.Method);

    [Function("LevelFunction")]
    public static IResult Function([HttpTrigger(AuthorizationLevel.Function, "get", Route = "levels/function")] HttpRequest request) =>
        Results.Text(request?.Method);

    [Function("LevelFunctionToo")]
    public static IResult FunctionToo([HttpTrigger(AuthorizationLevel.Function, "get", Route = "levels/function-too")] HttpRequest request) =>
        Results.Text(request?.Method);

    [Function("LevelSystem")]
    public static IResult System([HttpTrigger(AuthorizationLevel.System, "get", Route = "levels/system")] HttpRequest request) =>
        Results.Text(request?.Method);

    [Function("LevelAdmin")]
    public static IResult Admin([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "levels/admin")] HttpRequest request) =>
        Results.Text(request?.Method);
}
