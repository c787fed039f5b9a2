using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Commands;

/// <summary>补录: makes an archived case of what an old reply letter says. The case's id is made from session and number, so that no number
/// is given to two cases.</summary>
/// <param name="Session">The session's code.</param>
/// <param name="CaseNumber">案号, as the letter has it.</param>
/// <param name="Title">案由.</param>
/// <param name="Proposers">The proposers as the letter names them, the lead first.</param>
/// <param name="Department">Who answered: a code, or where none is known the name that the letter has.</param>
/// <param name="Reply">The letter.</param>
public sealed record Backfill(
    string Session, string CaseNumber, string Title, IReadOnlyList<NamedProposer> Proposers, string Department, OldReply Reply) : CaseCommand;

/// <summary>A proposer of whom only the name is known, perhaps masked (魏**).</summary>
public sealed record NamedProposer(string Name, ProposerKind Kind = ProposerKind.Member);
