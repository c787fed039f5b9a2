using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>Whether one answer of a sample case can be given and judged: it names only who is there, and has what its place asks for.</summary>
internal static class AnswerCheck
{
    public static IEnumerable<string> Faults(SampleAnswer answer, string at, SampleRound round, SampleCase sample, Jurisdiction jurisdiction)
    {
        var proposers = sample.Proposers.Select(proposer => proposer.Id).ToList();
        foreach (var annex in answer.Reply.Annexes ?? [])
            if (!(sample.Main?.Rounds[0] ?? round).AllOpinions.ContainsKey(annex.Department))
                yield return $"{at}.reply.annexes: '{annex.Department}' has no opinion.";
        foreach (var commitment in answer.Reply.Commitments ?? [])
            if (commitment.InDays < 1)
                yield return $"{at}.reply.commitments: '{commitment.Text}' is not for later.";
        if (round.Close is null)
            foreach (var proposer in proposers.Except(answer.Feedback.Keys))
                yield return $"{at}.feedback: the proposer '{proposer}' gives none, and 'close' says no reason for closing without it.";
        foreach (var proposer in answer.Feedback.Keys.Concat((answer.Contacts ?? []).SelectMany(one => one.Proposers)).Except(proposers))
            yield return $"{at}: '{proposer}' is no proposer of the case.";
        if (jurisdiction.ContactRequired && answer.Contacts is not { Count: > 0 })
            yield return $"{at}.contacts: '{jurisdiction.Code}' asks for a contact before the reply.";
        if (!jurisdiction.ReplyChecked && answer.SentBack is not null)
            yield return $"{at}.sentBack: nobody checks replies in '{jurisdiction.Code}'.";
    }
}
