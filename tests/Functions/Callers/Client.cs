using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Someone with a token (or none) who asks over HTTP.</summary>
public sealed class Client(Uri address, string? token)
{
    // Shared, so that many callers do not mean many connections.
    private static readonly ContractHandler Described = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private static readonly HttpClient Http = new(Described) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>What the functions say of themselves; every request and answer here is held against it.</summary>
    public static Task<Contract> ContractAsync(Uri address) => Described.ContractAsync(address, CancellationToken.None);

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)), headers);

    /// <summary>Posts a command and does not wait for what comes of it.</summary>
    public Task<Answer> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        PostAsync(path, JsonContent.Create(body), headers);

    public Task<Answer> PostAsync(string path, HttpContent? body, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = body }, headers);

    /// <summary>Posts a command and waits for what comes of it.</summary>
    public Task<Answer> AskAsync(string path, object body, params (string Name, string Value)[] headers) =>
        PostAsync(path, body, [("Prefer", "wait=30"), .. headers]);

    private async Task<Answer> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using (request)
        {
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
            if (token is not null)
                request.Headers.Authorization = AuthenticationHeaderValue.Parse(token);
            using var response = await Http.SendAsync(request);
            return await Answer.ReadAsync(response);
        }
    }
}
