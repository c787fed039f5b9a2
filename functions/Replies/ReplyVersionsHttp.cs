using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Letters;
using ProposalWorkflow.Functions.Queries;

namespace ProposalWorkflow.Functions.Replies;

/// <summary>What a draft begins with, and what became of it from version to version.</summary>
public sealed class ReplyVersionsHttp(CaseReader reader, LetterReader letters)
{
    /// <summary>拟稿模板: the letter as far as the case can write it. Posted to <c>:draft-reply</c> it is a draft.</summary>
    [Function(nameof(GetReplyTemplate))]
    public async Task<IResult> GetReplyTemplate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/reply-template")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var (state, part) = await reader.PartAsync(request, id, department, cancellationToken);
        if (!Visibility.MaySeeDrafts(state, part, caller))
            throw new ProblemException(ProblemType.NotFound, "没有这项承办任务。");
        if (!part.Answers)
            throw new ProblemException(ProblemType.NotFound, "该单位不答复本件，没有拟稿模板。");
        var (_, unchanged) = await reader.VersionAsync(request, state, cancellationToken);
        return unchanged ?? Json.Result(new DraftTemplateView(
            await letters.DraftAsync(state, part, reader.Jurisdiction(caller), cancellationToken)));
    }

    /// <summary>The versions: who made each when, what it changed, and what became of it.</summary>
    [Function(nameof(GetReplyVersions))]
    public async Task<IResult> GetReplyVersions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/reply/versions")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        var (state, part) = await reader.ReplyPartAsync(request, id, department, cancellationToken);
        var (_, unchanged) = await reader.VersionAsync(request, state, cancellationToken);
        if (unchanged is not null)
            return unchanged;
        var versions = await VersionsAsync(request, state, part, cancellationToken);
        return Json.Result(ReplyVersionsView.Of(AssignmentView.Name(department, reader.Jurisdiction(request.Caller())), part, versions));
    }

    /// <summary>One version in full.</summary>
    [Function(nameof(GetReplyVersion))]
    public async Task<IResult> GetReplyVersion(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/reply/versions/{version}")]
        HttpRequest request,
        string id,
        string department,
        string version,
        CancellationToken cancellationToken)
    {
        var (state, part) = await reader.ReplyPartAsync(request, id, department, cancellationToken);
        var versions = await VersionsAsync(request, state, part, cancellationToken);
        var index = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? versions.Select(v => v.Number).ToList().IndexOf(number)
            : -1;
        if (index < 0)
            throw new ProblemException(ProblemType.NotFound, "答复没有这一版。");
        var (_, unchanged) = await reader.VersionAsync(request, state, cancellationToken);
        return unchanged ?? Json.Result(new ReplyVersionLetter(
            ReplyVersionView.Of(versions[index], index == 0 ? null : versions[index - 1]), versions[index].Letter));
    }

    /// <summary>Those that the caller may read.</summary>
    private async Task<IReadOnlyList<ReplyVersion>> VersionsAsync(
        HttpRequest request, Case state, Assignment part, CancellationToken cancellationToken)
    {
        var versions = await letters.VersionsAsync(state, part, cancellationToken);
        return Visibility.MaySeeDrafts(state, part, request.Caller()) ? versions : ReplyVersion.Out(versions);
    }
}
