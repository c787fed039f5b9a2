using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Local;

/// <summary>A proposer with the own case, once it is answered: reads each letter and says what to think of it.</summary>
public sealed class ProposerPlay(WorkflowApi api, Proposer proposer, string caseId)
{
    /// <summary>反馈 on every reply, apart from those on which the proposer is silent or answers on paper.</summary>
    public async Task JudgeAsync(SampleRound round, CancellationToken ct)
    {
        foreach (var answer in round.Answers)
        {
            await ReadAsync(answer, ct);
            if (answer.Feedback.TryGetValue(proposer.Id, out var feedback) && feedback.IsOnline)
                await api.PostAsync(caseId, answer.FeedbackOf(proposer.Id), ct);
        }
    }

    private async Task ReadAsync(SampleAnswer answer, CancellationToken ct)
    {
        var reply = await api.GetAsync<ReplyReading>($"api/proposals/{caseId}/assignments/{answer.Department}/reply", ct);
        if (!reply.Salutation.Contains(proposer.Name))
            throw new InvalidDataException($"The reply {reply.DocumentNumber} does not address {proposer.Name}.");
        if (reply.Letter.Body != answer.BodyAtLast)
            throw new InvalidDataException($"The reply {reply.DocumentNumber} came to {proposer.Name} in another version than the last.");
        if (!reply.Annexes.Select(annex => annex.Title).SequenceEqual((answer.Reply.Annexes ?? []).Select(annex => annex.Title)))
            throw new InvalidDataException($"The reply {reply.DocumentNumber} came to {proposer.Name} with other annexes than it names.");
    }
}
