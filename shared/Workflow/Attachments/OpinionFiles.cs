using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Attachments;

/// <summary>
/// The files of an opinion, around its decision: found before it, and kept before what it decides is committed, so an event never names a file
/// that is not there. A file that is kept and that no event names in the end does no harm.
/// </summary>
internal sealed class OpinionFiles(IAttachmentFiles files)
{
    /// <summary>Those uploads of the command's department that it names; null where it names no file.</summary>
    public async Task<IReadOnlyList<Attachment>?> FindAsync(CommandMessage message, CancellationToken cancellationToken)
    {
        if (message.Command is not GiveOpinion { Attachments: { Count: > 0 } ids } command)
            return null;
        List<Attachment> found = [];
        foreach (var id in ids.Where(UploadKey.IsId).Distinct())
            if (await files.FindAsync(new UploadKey(message.Key, command.Department, id), cancellationToken) is { } upload)
                found.Add(upload);
        return found;
    }

    /// <summary>Keeps what these events name.</summary>
    public async Task KeepAsync(CaseKey key, IEnumerable<CaseEvent> happened, CancellationToken cancellationToken)
    {
        foreach (var given in happened.OfType<OpinionGiven>())
            foreach (var attachment in given.Opinion.Attachments ?? [])
                await files.KeepAsync(new UploadKey(key, given.Department, attachment.Id), attachment, cancellationToken);
    }
}
