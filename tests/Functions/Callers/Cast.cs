using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>The people of one jurisdiction, who ask at one process. All of them are invented.</summary>
public sealed class Cast(Uri address, TokenMint mint, string jurisdiction)
{
    /// <summary>The proposers of most cases: their ids and names, the lead first.</summary>
    public static readonly (string Id, string Name)[] Proposers = [("wy-101", "顾清和"), ("wy-102", "沈知远")];

    public string Jurisdiction { get; } = jurisdiction;

    public Client Office => As(TokenRequest.ForOffice(Jurisdiction));

    public Client Manager => As(TokenRequest.ForManager(Jurisdiction));

    public Client Department(string code) => As(TokenRequest.ForDepartment(Jurisdiction, code));

    /// <summary>One of <see cref="Proposers"/>, or another by id.</summary>
    public Client Proposer(string id) => As(TokenRequest.ForProposer(Jurisdiction, id, Proposers.FirstOrDefault(p => p.Id == id).Name ?? "陆闻笛"));

    public Client As(TokenRequest token) => With($"Bearer {mint.Mint(token)}");

    /// <summary>Someone with this Authorization header; null for none.</summary>
    public Client With(string? authorization) => new(address, authorization);
}
