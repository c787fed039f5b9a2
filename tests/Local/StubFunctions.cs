using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

/// <summary>Plays the functions, so that only the launcher can be at fault here: it is this test assembly, run as a program.</summary>
internal static class StubFunctions
{
    /// <summary>Set to have it crash at its start.</summary>
    public const string Crash = "STUB_CRASH";

    public static string AppPath { get; } = typeof(StubFunctions).Assembly.Location;

    public static FunctionsSettings Settings(ScratchFolder folder, params (string Name, string Value)[] environment) =>
        new(AppPath, environment.ToDictionary(one => one.Name, one => one.Value), Path.Combine(folder.Path, $"{Guid.NewGuid():N}.log"));

    public static async Task Main()
    {
        if (Environment.GetEnvironmentVariable(Crash) is { } reason)
            throw new InvalidOperationException(reason);
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/admin/host/ping", () => "");
        app.MapGet("/settings/{name}", (string name) => Results.Text(Environment.GetEnvironmentVariable(name)));
        app.MapPost("/api/proposals", () => Results.Problem("这里不受理。", statusCode: 422, type: "/problems/stub"));
        app.MapGet("/api/sessions/{session}/statistics", () => Results.Problem("这里不受理。", statusCode: 422, type: "/problems/stub"));
        app.Lifetime.ApplicationStopped.Register(() => Console.WriteLine("stopped in order"));
        await app.RunAsync();
    }
}
