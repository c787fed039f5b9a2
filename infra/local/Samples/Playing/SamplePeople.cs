using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>Everybody of one jurisdiction who plays in the sample cases: each reaches the workflow with a token of their own and
/// nothing else.</summary>
public sealed class SamplePeople(HttpClient client, TokenMint tokens, Jurisdiction jurisdiction, TimeProvider clock)
{
    /// <summary>Where they are.</summary>
    public Jurisdiction Place => jurisdiction;

    /// <summary>The day that it is there.</summary>
    public DateOnly Today => jurisdiction.DateAt(clock.GetUtcNow());

    /// <summary>The office.</summary>
    public WorkflowApi Office { get; } = new(client, () => tokens.Mint(TokenRequest.ForOffice(jurisdiction.Code)));

    /// <summary>The manager who rules where the office may not any more.</summary>
    public WorkflowApi Arbiter { get; } = new(client, () => tokens.Mint(TokenRequest.ForManager(jurisdiction.Code)));

    /// <summary>A department's clerk.</summary>
    public WorkflowApi Department(string code) => new(client, () => TokenOf(code));

    /// <summary>What proves that one is a department.</summary>
    public string TokenOf(string code) =>
        tokens.Mint(TokenRequest.ForDepartment(jurisdiction.Code, code, jurisdiction.Department(code)!.Name));

    /// <summary>A proposer.</summary>
    public WorkflowApi Proposer(Proposer proposer) =>
        new(client, () => tokens.Mint(TokenRequest.ForProposer(jurisdiction.Code, proposer.Id, proposer.Name)));
}
