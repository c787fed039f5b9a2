using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>Reads imports for the office: of its own jurisdiction, whoever of it has sent them.</summary>
public sealed class ImportReader(IImportStore imports, TimeProvider clock)
{
    /// <summary>Refuses everybody but the office, which alone submits for others.</summary>
    /// <exception cref="ProblemException">The caller is of no office.</exception>
    public static void RefuseOthers(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Has(CallerRole.Office))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "“批量导入”由交办机关办理。");
    }

    /// <summary>The import.</summary>
    /// <exception cref="ProblemException">There is none for this caller.</exception>
    public async Task<Import> ImportAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var stored = caller.Has(CallerRole.Office) && IntentId.IsIntent(id)
            ? await imports.FindAsync(new ImportKey(caller.Jurisdiction, id), cancellationToken)
            : null;
        return stored?.Import ?? throw new ProblemException(ProblemType.NotFound, "没有这次导入。");
    }

    /// <summary>The answer to who sends an import: as far as it is, after as long as they want to wait.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, Import import, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(import);
        if (import.DoneAt is null && RequestHeaders.Wait(request) is { } limit)
        {
            request.HttpContext.Response.Headers["Preference-Applied"] = $"wait={limit.TotalSeconds:0}";
            import = await WaitAsync(import, limit, cancellationToken);
        }

        var view = ImportView.Of(import);
        request.HttpContext.Response.Headers.Location = view.Self;
        return Json.Result(view, import.DoneAt is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK);
    }

    /// <summary>The import when it is done, or as far as it is when the time is over.</summary>
    public async Task<Import> WaitAsync(Import import, TimeSpan limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        await Patience.UntilAsync(
            async () =>
            {
                import = (await imports.FindAsync(import.Key, cancellationToken))!.Import;
                return import.DoneAt is null ? null : import;
            },
            limit, clock, cancellationToken);
        return import;
    }
}
