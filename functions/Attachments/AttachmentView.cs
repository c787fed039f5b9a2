using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Attachments;

namespace ProposalWorkflow.Functions.Attachments;

/// <summary>An upload that an opinion may name.</summary>
/// <param name="Attachment">What it is, as it was checked.</param>
/// <param name="Self">Where it can be read once an opinion names it.</param>
/// <param name="ExpiresAt">Until when an opinion has to name it, UTC.</param>
public sealed record UploadView(Attachment Attachment, string Self, DateTimeOffset ExpiresAt)
{
    internal static UploadView Of(CaseKey key, string department, Attachment attachment, DateTimeOffset now) => new(
        attachment, $"/api/proposals/{key.Id}/assignments/{department}/attachments/{attachment.Id}", now + UploadSweep.KeptFor);
}
