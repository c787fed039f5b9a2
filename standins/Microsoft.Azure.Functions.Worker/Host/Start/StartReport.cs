using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Http;
using Microsoft.Azure.Functions.Worker.Host.Queues;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Timers;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>
/// Prints what runs, whatever the log levels. A launcher reads the address from "Now listening on:" and waits for "Host started".
/// </summary>
internal sealed class StartReport(
    FunctionCatalog catalog, IServer server, HttpFunctionEndpoints http, QueueListenerFactory queues, TimerListenerFactory timers, DisabledFunctions disabled)
{
    public void Print()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.Out.WriteLine("Functions:");
        foreach (var function in catalog.Functions)
            Console.Out.WriteLine($"  {function.Name}: {Describe(function, addresses.FirstOrDefault())}{(disabled.Contains(function.Name) ? " (disabled)" : "")}");
        foreach (var address in addresses)
            Console.Out.WriteLine($"Now listening on: {address}");
        Console.Out.WriteLine("Host started");
    }

    private string Describe(Function function, string? address) => function.Trigger switch
    {
        HttpTriggerAttribute trigger => $"[{Methods(trigger)}] {address}/{http.Path(function)}",
        QueueTriggerAttribute trigger => queues.Describe(trigger),
        TimerTriggerAttribute trigger => $"timer {timers.Schedule(trigger)}",
        _ => "",
    };

    private static string Methods(HttpTriggerAttribute trigger) =>
        trigger.Methods is { Length: > 0 } methods ? string.Join(',', methods.Select(m => m.ToUpperInvariant())) : "any method";
}
