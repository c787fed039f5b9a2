using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Local;

/// <summary>A proposer with the own case, once it is answered: reads the letter and says what to think of it.</summary>
public sealed class ProposerPlay(WorkflowApi api, Proposer proposer, string caseId)
{
    /// <summary>反馈.</summary>
    public async Task JudgeAsync(SampleRound round, CancellationToken ct)
    {
        var reply = await api.GetAsync<ReplyReading>($"api/proposals/{caseId}/assignments/{round.Lead}/reply", ct);
        if (!reply.Salutation.Contains(proposer.Name))
            throw new InvalidDataException($"The reply {reply.DocumentNumber} does not address {proposer.Name}.");
        if (!reply.Annexes.Select(annex => annex.Title).SequenceEqual((round.Reply.Annexes ?? []).Select(annex => annex.Title)))
            throw new InvalidDataException($"The reply {reply.DocumentNumber} came to {proposer.Name} with other annexes than it names.");
        await api.PostAsync(caseId, round.FeedbackOf(proposer.Id), ct);
    }
}
