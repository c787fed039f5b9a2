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
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "jurisdiction")] HttpRequest request)
    {
        var jurisdiction = reader.Jurisdiction(request.Caller());
        return Json.Result(new
        {
            jurisdiction.Code,
            jurisdiction.Name,
            TimeZone = jurisdiction.TimeZone.Id,
            Sessions = jurisdiction.Sessions.Select(s => new { s.Code, s.Name, s.Kind, s.Year }),
            Departments = jurisdiction.Departments.Select(d => new Named(d.Code, d.Name)),
            jurisdiction.Categories,
            jurisdiction.ResultClasses,
            jurisdiction.MaximumRounds,
            jurisdiction.ArchiveAfterDays,
        });
    }
}
