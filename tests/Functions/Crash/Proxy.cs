using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Stands between the functions and one service of the emulator, and can hold back one request at the moment that matters.</summary>
/// <remarks>The signature of a request names its path and not its host, so it is as good behind another address.</remarks>
public sealed class Proxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _target;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private Trap? _trap;

    private Proxy(Uri target)
    {
        _target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(PassAsync);
    }

    /// <summary>Where it listens, with the path of its target.</summary>
    public Uri Address => new(new Uri(Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()), _target.AbsolutePath);

    private IFeatureCollection Features => _app.Services.GetRequiredService<IServer>().Features;

    public static async Task<Proxy> StartAsync(Uri target)
    {
        var proxy = new Proxy(target);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>From now on the first request that fits is held; the result ends when it is.</summary>
    public Task Set(Trap trap)
    {
        _trap = trap;
        return trap.Sprung;
    }

    /// <summary>Lets everything through again.</summary>
    public void Clear() => _trap = null;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext http)
    {
        using var request = await RequestAsync(http);
        var holds = _trap is { } trap && await trap.TakesAsync(request);
        if (holds && !_trap!.Passes)
            await HoldAsync(_trap, http);
        using var answer = await _client.SendAsync(request, http.RequestAborted);
        if (holds)
            await HoldAsync(_trap!, http);
        await AnswerAsync(answer, http);
    }

    /// <summary>Until the one who asked is dead.</summary>
    private static async Task HoldAsync(Trap trap, HttpContext http)
    {
        trap.Spring();
        await Task.Delay(Timeout.Infinite, http.RequestAborted);
    }

    private async Task<HttpRequestMessage> RequestAsync(HttpContext http)
    {
        // The path as it was sent: the signature covers each character of it.
        var path = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), _target.GetLeftPart(UriPartial.Authority) + path);
        if (body.Length > 0 || http.Request.ContentLength == 0)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in http.Request.Headers)
        {
            if (name is "Host" or "Connection" or "Transfer-Encoding" or "Content-Length")
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return request;
    }

    private static async Task AnswerAsync(HttpResponseMessage answer, HttpContext http)
    {
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not ("Connection" or "Keep-Alive" or "Transfer-Encoding"))
                http.Response.Headers[name] = values.ToArray();
        if (answer.StatusCode is not (System.Net.HttpStatusCode.NoContent or System.Net.HttpStatusCode.NotModified))
            await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
