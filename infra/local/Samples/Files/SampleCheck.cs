using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local;

/// <summary>Whether a sample case can be played to its end: else a run would stop in its midst, minutes later.</summary>
internal static class SampleCheck
{
    public static IEnumerable<string> Faults(SampleCase sample, Jurisdiction jurisdiction)
    {
        List<string> faults = [.. OfCommands("$", Beginning(sample), jurisdiction), .. MergeCheck.Faults(sample)];
        if (sample.Rounds.Count == 0 || sample.Rounds.Count > jurisdiction.MaximumRounds)
            faults.Add($"$.rounds: has {sample.Rounds.Count}; from 1 to {jurisdiction.MaximumRounds} can be.");
        if (sample.AllDeclined.Count > 0 && jurisdiction.JointSigning is null)
            faults.Add($"$.declined: nobody is asked to sign in '{jurisdiction.Code}'.");
        for (var i = 0; i < sample.Rounds.Count; i++)
        {
            var (round, at) = (sample.Rounds[i], $"$.rounds[{i}]");
            if (round.Answers.Count == 0)
                faults.Add($"{at}.answers: is empty.");
            else
                faults.AddRange(OfRound(round, at, sample, jurisdiction));
            faults.AddRange(OfNextRound(round, i == sample.Rounds.Count - 1, at));
            if (faults.Count == 0) // only now does every name stand for something
                faults.AddRange(OfCommands(at, Commands(round), jurisdiction));
        }
        return faults;
    }

    private static IEnumerable<string> OfRound(SampleRound round, string at, SampleCase sample, Jurisdiction jurisdiction) =>
    [
        .. OfCoHandlers(round, at),
        .. ObjectionCheck.Faults(round, at),
        .. SampleLate.Faults(round, at, sample, jurisdiction),
        .. round.Answers.SelectMany((answer, i) => AnswerCheck.Faults(answer, $"{at}.answers[{i}]", round, sample, jurisdiction)),
    ];

    private static IEnumerable<string> OfCoHandlers(SampleRound round, string at)
    {
        foreach (var department in round.AllCoHandlers)
            if (round.AllOpinions.ContainsKey(department) == round.AllWaivers.ContainsKey(department))
                yield return $"{at}: the co-handler '{department}' needs either an opinion or a waiver.";
        foreach (var department in round.AllOpinions.Keys.Concat(round.AllWaivers.Keys).Except(round.AllCoHandlers))
            yield return $"{at}: '{department}' has an opinion or a waiver, but is no co-handler and no opinion asks for it.";
    }

    private static IEnumerable<string> OfNextRound(SampleRound round, bool last, string at)
    {
        var dissatisfied = round.Answers.SelectMany(answer => answer.Feedback.Values).Any(one => one.Result == Satisfaction.Dissatisfied);
        if (last && (dissatisfied || round.Reopen is not null))
            yield return $"{at}: the last round must leave nobody dissatisfied and not be reopened, else the case cannot be closed.";
        if (!last && (!dissatisfied || round.Reopen is null || round.Close is not null))
            yield return $"{at}: before another round somebody must be dissatisfied with the result, and 'reopen' must say why it comes.";
    }

    private static IEnumerable<CaseCommand?> Beginning(SampleCase sample) =>
        [sample.Submit, .. sample.AllDeclined.Select(one => one.Decline), sample.Returned?.Return, sample.Resubmit, new Accept(sample.Category)];

    private static IEnumerable<CaseCommand?> Commands(SampleRound round) =>
    [
        round.Assign,
        .. round.AllObjections.SelectMany(one => new AssignmentCommand[] { one.Raise, one.Ruling }),
        .. round.Added.Select(department => new AddCoHandler { Department = department }),
        .. round.AllOpinions.Keys.Select(round.OpinionOf),
        .. round.AllWaivers.Select(waiver => new WaiveOpinion(waiver.Value) { Department = waiver.Key }),
        .. round.Answers.SelectMany(Commands),
        new Close(round.Close),
    ];

    private static IEnumerable<CaseCommand?> Commands(SampleAnswer answer) =>
    [
        answer.NameHandler,
        answer.Extension?.Of("d1"),
        .. answer.LogContacts(DateOnly.MinValue),
        answer.FirstDraft(DateOnly.MinValue),
        answer.SendBack,
        answer.Draft(DateOnly.MinValue),
        answer.Approve,
        answer.Correct(DateOnly.MinValue),
        .. answer.Feedback.Keys.Select(answer.FeedbackOf),
    ];

    private static IEnumerable<string> OfCommands(string at, IEnumerable<CaseCommand?> commands, Jurisdiction jurisdiction) =>
        commands.OfType<CaseCommand>().SelectMany(command => CommandCheck.Check(command, jurisdiction)
            .Select(error => $"{at}: {CommandName.Of(command.GetType())} {error.Field}: {error.Detail}"));
}
