using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;

namespace ProposalWorkflow.Functions.Attachments;

/// <summary>
/// Finds an attachment for a caller. Who sees the opinion sees its files: its author, the lead, the office, managers. Others who see the case (its
/// proposers among them) see those of an opinion that was sent to them as an annex of a reply.
/// </summary>
public sealed class AttachmentReader(CaseReader reader)
{
    /// <summary>The attachment.</summary>
    /// <exception cref="ProblemException">There is none for this caller.</exception>
    public async Task<Attachment> FindAsync(HttpRequest request, string id, string department, string attachment, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        var round = QueryValues.Round(request);
        foreach (var each in Enumerable.Range(1, state.Round).Reverse().Where(r => round is null || r == round))
            if (await OpinionAsync(state, department, each, caller, cancellationToken) is { } given
                && given.Opinion.Attachments?.FirstOrDefault(a => a.Id == attachment) is { } found)
                return found;
        throw new ProblemException(ProblemType.NotFound, "没有这个附件。");
    }

    private async Task<OpinionGiven?> OpinionAsync(Case state, string department, int round, Caller caller, CancellationToken cancellationToken)
    {
        if (CaseReader.OpinionOf(state, department, round) is not { } place)
            return null;
        var isTheirs = state.Assignments.Any(a => a.Round == round && a.Department == department && Visibility.MaySee(state, a, caller));
        return isTheirs || await WasSentAsync(state, department, round, caller, cancellationToken)
            ? (await reader.EventAsync<OpinionGiven>(place.Case, place.Event, cancellationToken)).Event
            : null;
    }

    private async Task<bool> WasSentAsync(Case state, string department, int round, Caller caller, CancellationToken cancellationToken)
    {
        foreach (var part in state.Assignments.Where(a => a.Round == round && a.Stage == AssignmentStage.Sent && Visibility.MaySee(state, a, caller)))
            if ((await reader.LetterAsync(state.Key, part.Reply!, cancellationToken)).Annexes?.Any(a => a.Department == department) is true)
                return true;
        return false;
    }
}
