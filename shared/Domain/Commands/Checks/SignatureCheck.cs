using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands.Checks;

/// <summary>代录附议.</summary>
internal static class SignatureCheck
{
    public static IEnumerable<FieldError?> Entered(EnterSignature command) =>
    [
        Text("/proposer", command.Proposer, ShortText),
        command.Taken == SignatureTaken.Online ? new("/taken", "代录的附议应注明纸质、电话或当面。") : null,
        command is { Declined: false, Reason: not null } ? new("/reason", "附议的，不填写理由。") : null,
        command.Reason is { } reason ? Text("/reason", reason, Paragraph) : null,
    ];
}
