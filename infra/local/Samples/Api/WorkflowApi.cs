using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Local;

/// <summary>The workflow as one person sees it: over HTTP, with the person's token.</summary>
/// <param name="client">Reaches the workflow.</param>
/// <param name="token">Gives a token that is good now: one that was taken when the day began may have expired.</param>
public sealed class WorkflowApi(HttpClient client, Func<string> token)
{
    /// <summary>The longest that the workflow lets a caller wait; an operation that takes longer is then read again.</summary>
    private const string WaitForTheOutcome = "wait=30";

    private sealed record Operation(string Self, string Status, string Proposal, Refusal? Problem = null);

    /// <summary>Makes a case; returns its id.</summary>
    public async Task<string> SubmitAsync(Submit command, CancellationToken ct)
    {
        var operation = await SendAsync("api/proposals", command, ct);
        return operation.Proposal.Split('/')[^1];
    }

    /// <summary>Gives a command on a case, and returns when it is done.</summary>
    /// <exception cref="RefusedException">The workflow refuses it.</exception>
    public Task PostAsync(string id, CaseCommand command, CancellationToken ct)
    {
        var name = CommandName.Of(command.GetType());
        return SendAsync(
            command switch
            {
                AssignmentCommand on => $"api/proposals/{id}/assignments/{on.Department}:{name}",
                PublicationCommand on => $"api/proposals/{id}/assignments/{on.Department}:{name}",
                DeadlineCommand on => $"api/proposals/{id}/deadlines/{on.Deadline}:{name}",
                CommitmentCommand on => $"api/proposals/{id}/commitments/{on.Commitment}:{name}",
                _ => $"api/proposals/{id}:{name}",
            },
            command, ct);
    }

    /// <summary>Sends a file of submissions, as JSON Lines, and does not wait for what comes of them.</summary>
    public async Task<ImportReading> ImportAsync(byte[] jsonLines, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/imports") { Content = new ByteArrayContent(jsonLines) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return (await AnswerAsync<ImportReading>(request, ct)).Content;
    }

    /// <summary>Reads what is under a path.</summary>
    /// <exception cref="RefusedException">There is nothing for this person.</exception>
    public async Task<T> GetAsync<T>(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return (await AnswerAsync<T>(request, ct)).Content;
    }

    /// <summary>Fetches a file, under the name that the workflow gives it.</summary>
    /// <exception cref="RefusedException">There is none for this person.</exception>
    public async Task<(string Name, byte[] Content)> GetFileAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
        using var answer = await client.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode)
            throw new RefusedException($"{request.Method} {request.RequestUri}", Refusal.Of(answer, await answer.Content.ReadAsStringAsync(ct)));
        return (answer.Content.Headers.ContentDisposition?.FileNameStar ?? throw new InvalidDataException($"{path} has no name."),
            await answer.Content.ReadAsByteArrayAsync(ct));
    }

    private async Task<Operation> SendAsync(string path, CaseCommand command, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToNode(command, command.GetType(), WorkflowJson.Options)!.AsObject();
        // The path names it.
        if (command is AssignmentCommand or PublicationCommand)
            body.Remove("department");
        if (command is DeadlineCommand)
            body.Remove("deadline");
        if (command is CommitmentCommand)
            body.Remove("commitment");
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(body.ToJsonString(WorkflowJson.Options), Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Add("Prefer", WaitForTheOutcome);
        var (status, operation) = await AnswerAsync<Operation>(request, ct);
        return status == HttpStatusCode.Accepted ? await OutcomeAsync(operation, $"{request.Method} {path}", ct) : operation;
    }

    private async Task<Operation> OutcomeAsync(Operation pending, string what, CancellationToken ct)
    {
        var done = await Waiting.UntilAsync(
            $"the outcome of {what}", limit => GetAsync<Operation>(pending.Self.TrimStart('/'), limit), one => one.Status != "pending", ct);
        return done.Problem is { } problem ? throw new RefusedException(what, problem) : done;
    }

    private async Task<(HttpStatusCode Status, T Content)> AnswerAsync<T>(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
        using var answer = await client.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        if (!answer.IsSuccessStatusCode)
            throw new RefusedException($"{request.Method} {request.RequestUri}", Refusal.Of(answer, text));
        return (answer.StatusCode, JsonSerializer.Deserialize<T>(text, WorkflowJson.Options)!);
    }
}
