using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Queues;

/// <summary>Functions whose results go to queues.</summary>
public sealed class OutputFunctions(Journal journal)
{
    /// <summary>Passes on what its input names.</summary>
    [Function("PassOn")]
    [QueueOutput("%Prefix%passed")]
    public static object? PassOn([QueueTrigger("%Prefix%pass-on")] string what) => what switch
    {
        "nothing" => null,
        "bytes" => Encoding.UTF8.GetBytes("some bytes"),
        "texts" => new[] { "one", null, "two" },
        "json" => """[{"a":1},"b"]""",
        "record" => new Passed("r", 5),
        "records" => new[] { new Passed("r", 1), new Passed("s", 2) },
        _ => what,
    };

    [Function("TakePassed")]
    public void TakePassed([QueueTrigger("%Prefix%passed")] string text) => journal.Write("passed", text);

    [Function("ManyOutputs")]
    public static async Task<Outputs> Many([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "outputs")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        return new Outputs { Answer = new OkObjectResult("sent"), Message = text, Messages = text.Split(' ') };
    }

    /// <summary>Takes the properties of its message by name; the message's own id is hidden by the one in the body.</summary>
    [Function("TakeProperties")]
    public void Properties([QueueTrigger("%Prefix%properties")] string text, string id, int number, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.BindingContext.BindingData;
        journal.Write("properties", $"{id} {number} {data["inner"]} {data.ContainsKey("list")} {text?.Length > 0}");
    }

    public sealed record Passed(string Name, int Number);

    public sealed class Outputs
    {
        [HttpResult]
        public IActionResult? Answer { get; set; }

        [QueueOutput("%Prefix%Passed")]
        public string? Message { get; set; }

        [QueueOutput("%Prefix%new-outputs", Connection = "Other")]
        public IReadOnlyList<string>? Messages { get; set; }

        [QueueOutput("%Prefix%never-made")]
        public string? Never { get; set; }
    }
}
