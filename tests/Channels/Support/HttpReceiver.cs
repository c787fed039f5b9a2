using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>What was posted.</summary>
internal sealed record Posted(string Path, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A receiver on a socket of this machine. It answers as it is told, one answer after the other, then always with the last one.</summary>
internal sealed class HttpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly ConcurrentQueue<Posted> _posted = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<HttpContext, Task> _last = Answer(200, "");

    private HttpReceiver(WebApplication app) => _app = app;

    public IReadOnlyList<Posted> Posted => [.. _posted];

    public int Port => new Uri(_app.Urls.Single()).Port;

    public Uri Url => new($"http://127.0.0.1:{Port}/hook?key=k-1");

    public static async Task<HttpReceiver> StartAsync(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var receiver = new HttpReceiver(builder.Build());
        foreach (var answer in answers)
            receiver._answers.Enqueue(answer);
        receiver._app.Run(receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public static Func<HttpContext, Task> Answer(int status, string body, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    };

    /// <summary>Closes the connection when half of the answer is out.</summary>
    public static async Task CloseInTheMiddleAsync(HttpContext context)
    {
        context.Response.ContentLength = 100;
        await context.Response.WriteAsync("{\"errcode\"");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Says nothing as long as the sender waits.</summary>
    public Task HangAsync(HttpContext context) => Task.WhenAny(_over.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));

    /// <summary>What comes after the answers that were told.</summary>
    public HttpReceiver ThenAlways(Func<HttpContext, Task> answer)
    {
        _last = answer;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _over.TrySetResult();
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        _posted.Enqueue(new(
            context.Request.Path,
            context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()),
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body));
        await (_answers.TryDequeue(out var answer) ? answer : _last)(context);
    }
}
