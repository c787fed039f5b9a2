using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ProposalWorkflow.Standins.SampleApp.Http;

public sealed class JournalFunctions(Journal journal, Gates gates, ILoggerFactory loggers)
{
    [Function("Journal")]
    public IResult Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "journal/{topic}")] HttpRequest request, string topic) =>
        Results.Json(journal.Read(topic));

    [Function("OpenGate")]
    public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gates/{name}")] HttpRequest request, string name)
    {
        gates.Open(name);
        return Results.Ok();
    }

    [Function("Log")]
    public IResult Log([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "log/{category}/{level}")] HttpRequest request, string category, string level)
    {
        loggers.CreateLogger(category).Log(Enum.Parse<LogLevel>(level), "said\nin {Category}", category);
        return Results.Ok();
    }

    /// <summary>Waits until a file is there: a sign that can be given when the app no longer listens.</summary>
    [Function("Wait")]
    public static async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, string file)
    {
        Console.WriteLine($"request waits for {file}");
        while (!File.Exists(file))
            await Task.Delay(25);
        return Results.Text("the file is there");
    }
}
