using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>The codes that commands take, with their names.</summary>
public sealed class JurisdictionQueries(CaseReader reader)
{
    /// <summary>Sessions, departments, categories and result classes of the caller's jurisdiction.</summary>
    [Function(nameof(GetJurisdiction))]
    public IResult GetJurisdiction(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jurisdiction")] HttpRequest request) =>
        Json.Result(JurisdictionView.Of(reader.Jurisdiction(request.Caller())));
}
