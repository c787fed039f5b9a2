using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>规则与日历: what a place counts its deadlines by; what another would move; and applying it. Each place for itself.</summary>
public sealed class BasisHttp(BasisReception reception, BasisReader reader, WhatIf whatIf, TimeProvider clock)
{
    private const string Readers = "交办机关、分管领导查看", Appliers = "交办机关预览、施行";

    /// <summary>A year's calendar, with who applied it when.</summary>
    [Function(nameof(GetCalendar))]
    public async Task<IResult> GetCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/calendars/{year}")] HttpRequest request,
        string year,
        CancellationToken cancellationToken)
    {
        var place = await reception.PlaceAsync(request.Caller(), CallerRole.Office | CallerRole.Manager, Readers, cancellationToken);
        QueryValues.Only(request);
        return Json.Result(await reader.CalendarAsync(place, YearOf(year), cancellationToken));
    }

    /// <summary>What this calendar would move. Changes nothing.</summary>
    [Function(nameof(PreviewCalendar))]
    public Task<IResult> PreviewCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/calendars/{year}:preview")] HttpRequest request,
        string year,
        CancellationToken cancellationToken) => PreviewAsync(request, BasisPart.Calendar, year, cancellationToken);

    /// <summary>Applies it.</summary>
    [Function(nameof(ApplyCalendar))]
    public Task<IResult> ApplyCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/calendars/{year}:apply")] HttpRequest request,
        string year,
        CancellationToken cancellationToken) => ApplyAsync(request, BasisPart.Calendar, year, cancellationToken);

    /// <summary>The place's rules, with who applied them when.</summary>
    [Function(nameof(GetRules))]
    public async Task<IResult> GetRules(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rules")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = await reception.PlaceAsync(request.Caller(), CallerRole.Office | CallerRole.Manager, Readers, cancellationToken);
        QueryValues.Only(request);
        return Json.Result(await reader.RulesAsync(place, cancellationToken));
    }

    /// <summary>What this rule set would move. Changes nothing.</summary>
    [Function(nameof(PreviewRules))]
    public Task<IResult> PreviewRules(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rules:preview")] HttpRequest request, CancellationToken cancellationToken) =>
        PreviewAsync(request, BasisPart.Rules, null, cancellationToken);

    /// <summary>Applies it.</summary>
    [Function(nameof(ApplyRules))]
    public Task<IResult> ApplyRules(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rules:apply")] HttpRequest request, CancellationToken cancellationToken) =>
        ApplyAsync(request, BasisPart.Rules, null, cancellationToken);

    private async Task<IResult> PreviewAsync(HttpRequest request, BasisPart part, string? year, CancellationToken cancellationToken)
    {
        var place = await reception.PlaceAsync(request.Caller(), CallerRole.Office, Appliers, cancellationToken);
        QueryValues.Only(request);
        var (wanted, name, _) = await BasisReception.ReadAsync(request, place, part, YearOf(part, year), cancellationToken);
        var stopped = request.HttpContext.RequestAborted;
        var preview = new PreviewStream(part, name, place, place.DateAt(clock.GetUtcNow()));
        return Results.Stream(
            stream => preview.WriteAsync(stream, whatIf.FindAsync(place, wanted, stopped), stopped), "application/json; charset=utf-8");
    }

    private async Task<IResult> ApplyAsync(HttpRequest request, BasisPart part, string? year, CancellationToken cancellationToken)
    {
        var place = await reception.PlaceAsync(request.Caller(), CallerRole.Office, Appliers, cancellationToken);
        QueryValues.Only(request, "reason", "since");
        var (intent, change) = await reception.ApplyAsync(request, place, part, YearOf(part, year), cancellationToken);
        var view = BasisChangeView.Of(intent, change);
        if (view.Problem is { } problem)
            throw new ProblemException(problem with { Operation = view.Self });
        request.HttpContext.Response.Headers.Location = view.Self;
        if (RequestHeaders.Wait(request) is { } limit)
            request.HttpContext.Response.Headers["Preference-Applied"] = $"wait={limit.TotalSeconds:0}";
        return Json.Result(view, view.Status == "pending" ? StatusCodes.Status202Accepted : StatusCodes.Status200OK);
    }

    private static string? YearOf(BasisPart part, string? year) =>
        part == BasisPart.Calendar ? YearOf(year!).ToString(CultureInfo.InvariantCulture) : null;

    private static int YearOf(string year) =>
        year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found >= 1949
            ? found
            : throw new ProblemException(ProblemType.NotFound, "年份应为四位数字，不早于 1949。");
}
