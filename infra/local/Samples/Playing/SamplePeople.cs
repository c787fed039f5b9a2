using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>Everybody who plays in the sample cases: each reaches the workflow with a token of their own and nothing else.</summary>
public sealed class SamplePeople(HttpClient client, TokenMint tokens, Jurisdiction jurisdiction)
{
    /// <summary>The office.</summary>
    public WorkflowApi Office { get; } = new(client, tokens.Mint(TokenRequest.ForOffice(jurisdiction.Code)));

    /// <summary>A department's clerk.</summary>
    public WorkflowApi Department(string code) =>
        new(client, tokens.Mint(TokenRequest.ForDepartment(jurisdiction.Code, code, jurisdiction.Department(code)!.Name)));

    /// <summary>A proposer.</summary>
    public WorkflowApi Proposer(Proposer proposer) =>
        new(client, tokens.Mint(TokenRequest.ForProposer(jurisdiction.Code, proposer.Id, proposer.Name)));
}
