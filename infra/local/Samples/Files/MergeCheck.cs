namespace ProposalWorkflow.Local;

/// <summary>Whether a merged sample case can go with its main one: it has that one's departments, and nothing of its own but its letters.</summary>
internal static class MergeCheck
{
    public static IEnumerable<string> Faults(SampleCase sample)
    {
        if (sample.MergedInto is not { } name)
            yield break;
        if (sample.Main is not { MergedInto: null } main || main.Jurisdiction != sample.Jurisdiction)
        {
            yield return $"$.mergedInto: no case of '{sample.Jurisdiction}' that others can be merged into has the name '{name}'.";
            yield break;
        }
        if (sample.Returned is not null)
            yield return "$.returned: a case that is merged is accepted as it comes.";
        if (sample.Rounds is not [var round])
            yield return "$.rounds: a merged case has one round here.";
        else if (round.AllCoHandlers.Any() || round.AllOpinions.Any() || round.AllWaivers.Any() || round.AllObjections.Any() || round.AllInformed.Any())
            yield return "$.rounds[0]: co-handlers and objections are the main case's.";
        else if (main.Rounds.Count > 0 && !round.Answering.Order().SequenceEqual(main.Rounds[0].Answering.Order()))
            yield return $"$.rounds[0].answers: are not of the departments that answer '{name}'.";
    }
}
