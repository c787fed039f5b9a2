using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>All that a decision depends on: the same question always gets the same answer.</summary>
/// <param name="State">The case as it is; null where there is none.</param>
/// <param name="Command">What is asked.</param>
/// <param name="By">Who asks; of the case's jurisdiction.</param>
/// <param name="AskedAt">When the command arrived, UTC. It gives the year of a document number, so that a command that is
/// handled again after New Year finds the number it had claimed.</param>
/// <param name="Jurisdiction">Its data.</param>
/// <param name="Number">The number claimed after <see cref="Decision.NeedsNumber"/>; else null.</param>
/// <param name="Other">The other case that the command names, read after <paramref name="State"/>; null where it names none, or there is none.</param>
/// <param name="Uploads">Those of the files that the command names which its department has uploaded and which are still there; null for none.</param>
/// <param name="Texts">What the reply says, where the command depends on it (<see cref="ReplyTextPlaces"/>); else null.</param>
/// <param name="Moved">What happened since the caller read the case, where they ask only for the case as they read it; null where it is
/// still the same, or where they do not mind.</param>
public sealed record Question(
    Case? State, CaseCommand Command, Caller By, DateTimeOffset AskedAt, Jurisdiction Jurisdiction, int? Number = null,
    CaseChanges? Moved = null, Case? Other = null, IReadOnlyList<Attachment>? Uploads = null, ReplyTexts? Texts = null);
