using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>Whether a sample case can be played to its end: else a run would stop in its midst, minutes later.</summary>
internal static class SampleCheck
{
    public static IEnumerable<string> Faults(SampleCase sample, Jurisdiction jurisdiction)
    {
        List<string> faults = [.. OfCommands("$", [sample.Submit, new Accept(sample.Category)], jurisdiction)];
        if (sample.Rounds.Count == 0 || sample.Rounds.Count > jurisdiction.MaximumRounds)
            faults.Add($"$.rounds: has {sample.Rounds.Count}; from 1 to {jurisdiction.MaximumRounds} can be.");
        for (var i = 0; i < sample.Rounds.Count; i++)
        {
            var (round, at) = (sample.Rounds[i], $"$.rounds[{i}]");
            faults.AddRange(OfPeople(round, sample, at));
            faults.AddRange(OfNextRound(round, i == sample.Rounds.Count - 1, at));
            if (faults.Count == 0) // only now does every name stand for something
                faults.AddRange(OfCommands(at, Commands(round), jurisdiction));
        }
        return faults;
    }

    private static IEnumerable<string> OfPeople(SampleRound round, SampleCase sample, string at)
    {
        foreach (var department in round.AllCoHandlers)
            if (round.AllOpinions.ContainsKey(department) == round.AllWaivers.ContainsKey(department))
                yield return $"{at}: the co-handler '{department}' needs either an opinion or a waiver.";
        foreach (var department in round.AllOpinions.Keys.Concat(round.AllWaivers.Keys).Except(round.AllCoHandlers))
            yield return $"{at}: '{department}' has an opinion or a waiver, but is no co-handler and no opinion asks for it.";
        foreach (var annex in round.Reply.Annexes ?? [])
            if (!round.AllOpinions.ContainsKey(annex.Department))
                yield return $"{at}.reply.annexes: '{annex.Department}' has no opinion.";
        foreach (var proposer in sample.Proposers.Where(proposer => !round.Feedback.ContainsKey(proposer.Id)))
            yield return $"{at}.feedback: the proposer '{proposer.Id}' gives none.";
        foreach (var proposer in round.Feedback.Keys.Except(sample.Proposers.Select(proposer => proposer.Id)))
            yield return $"{at}.feedback: '{proposer}' is no proposer of the case.";
    }

    private static IEnumerable<string> OfNextRound(SampleRound round, bool last, string at)
    {
        var dissatisfied = round.Feedback.Values.Any(feedback => feedback.Result == Satisfaction.Dissatisfied);
        if (last && (dissatisfied || round.Reopen is not null))
            yield return $"{at}: the last round must leave nobody dissatisfied and not be reopened, else the case cannot be closed.";
        if (!last && (!dissatisfied || round.Reopen is null))
            yield return $"{at}: before another round somebody must be dissatisfied with the result, and 'reopen' must say why it comes.";
    }

    private static IEnumerable<CaseCommand> Commands(SampleRound round) =>
    [
        round.Assign,
        .. round.Added.Select(department => new AddCoHandler { Department = department }),
        .. round.AllOpinions.Keys.Select(round.OpinionOf),
        .. round.AllWaivers.Select(waiver => new WaiveOpinion(waiver.Value) { Department = waiver.Key }),
        round.Draft,
        round.Approve,
        .. round.Feedback.Keys.Select(round.FeedbackOf),
    ];

    private static IEnumerable<string> OfCommands(string at, IEnumerable<CaseCommand> commands, Jurisdiction jurisdiction) =>
        commands.SelectMany(command => CommandCheck.Check(command, jurisdiction)
            .Select(error => $"{at}: {CommandName.Of(command.GetType())} {error.Field}: {error.Detail}"));
}
