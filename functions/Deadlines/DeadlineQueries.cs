using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>期限: why a date is what it is, and how it stands now. All of it is derived from the case's events, the rules, the calendars and the
/// clock, so it is right before any reminder has gone out.</summary>
public sealed class DeadlineQueries(CaseReader reader, ICaseStore store, TimeProvider clock)
{
    /// <summary>What a short Chinese text is asked for with: <c>Accept: text/plain</c>.</summary>
    public const string PlainText = "text/plain";

    /// <summary>Every deadline of the case that the caller may see, in the order in which they were set; <c>state=open</c> and
    /// <c>done</c> narrow them.</summary>
    [Function(nameof(GetDeadlines))]
    public async Task<IResult> GetDeadlines(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/deadlines")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        QueryValues.Only(request, "state");
        var open = QueryValues.OpenOrDone(request, "all");
        if (await UnchangedAsync(request, state, cancellationToken) is { } unchanged)
            return unchanged;
        var all = await ReadAsync(state, caller, _ => true, cancellationToken);
        var shown = all.Where(d => open is null || open == d.IsOpen).ToList();
        return WantsText(request)
            ? Text(shown.Count == 0 ? "没有期限。" : string.Join("\n\n", shown.Select(d => $"{d.Heading}\n{d.Text}")))
            : Json.Result(new DeadlineList(id, reader.Today(caller), shown));
    }

    /// <summary>One deadline.</summary>
    [Function(nameof(GetDeadline))]
    public async Task<IResult> GetDeadline(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/deadlines/{deadline}")] HttpRequest request,
        string id,
        string deadline,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        QueryValues.Only(request);
        var found = await ReadAsync(state, caller, d => d.Id == deadline, cancellationToken);
        if (found is not [var answer])
            throw new ProblemException(ProblemType.Of(RejectionKind.DeadlineNotFound), "没有这项期限。");
        if (await UnchangedAsync(request, state, cancellationToken) is { } unchanged)
            return unchanged;
        return WantsText(request) ? Text($"{answer.Heading}\n{answer.Text}") : Json.Result(answer);
    }

    private async Task<List<DeadlineAnswer>> ReadAsync(Case state, Caller caller, Func<Deadline, bool> which, CancellationToken cancellationToken)
    {
        var place = reader.Jurisdiction(caller);
        if (place.Deadlines is null || (state.Deadlines.Count == 0 && state.EndedDeadlines.Count == 0))
            return [];
        var history = new List<CaseEvent>();
        // The state keeps but a line of those that have ended.
        await foreach (var recorded in store.ReadHistoryAsync(state.Key, cancellationToken))
            history.Add(recorded.Event);
        var now = clock.GetUtcNow();
        return
        [
            .. DeadlineFold.All(history).Values.Where(d => which(d) && Visibility.MaySee(state, d.Scope, caller))
                .OrderBy(d => d.SetOn).ThenBy(d => d.Id.Length).ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => DeadlineAnswer.Of(d, place, now, Offers.OnDeadline(state, d, caller, place, now))),
        ];
    }

    private async Task<IResult?> UnchangedAsync(HttpRequest request, Case state, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        return (await reader.VersionAsync(request, state, cancellationToken, WantsText(request) ? "text" : null)).Unchanged;
    }

    /// <summary>Text where it is wanted more than JSON; what wants anything gets JSON.</summary>
    private static bool WantsText(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Wish(string type) => accepted.Where(a => a.MatchesMediaType(type)).Select(a => a.Quality ?? 1).DefaultIfEmpty(0).Max();
        return accepted.Any(a => !a.MatchesAllTypes && a.MatchesMediaType(PlainText)) && Wish(PlainText) > Wish("application/json");
    }

    private static IResult Text(string text) => Results.Text(text + "\n", PlainText, System.Text.Encoding.UTF8);
}
